"""What every app stands on: the clock, Vietnamese text, permissions, forms, components."""
