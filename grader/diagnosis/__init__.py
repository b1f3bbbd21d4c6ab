"""What was misunderstood: supposed mistakes are made on purpose, and named if they give just what the student gave."""
