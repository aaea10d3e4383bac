"""The course: exercises that check themselves, student copies of the lessons, and the folder of a workshop."""
