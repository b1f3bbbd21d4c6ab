"""What was misunderstood, proved by the evidence alone."""
