"""Turns the facts of `grader.records` into words (terminal, English and Chinese) and into JSON."""
