"""After the day: looking after each other, check-ins, what people say of the day itself, and who is told before publication."""
