"""What people see: readings return Shown shapes and write nothing."""
