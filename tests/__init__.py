"""What must be true of the learning event, asked at the door and of the house itself."""
