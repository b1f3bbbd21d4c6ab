"""Why it went wrong: supposed mistakes, each held against what the student's function returned."""
