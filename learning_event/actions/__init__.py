"""What people do: each action is a verb, one piece of work, whole or not at all."""
