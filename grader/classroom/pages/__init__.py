"""Pages in HTML about a class and about each of its students, each a file that needs nothing else."""

from grader.classroom.pages.class_page import class_page
from grader.classroom.pages.student_page import student_page
from grader.classroom.pages.writing import write_pages

__all__ = ["class_page", "student_page", "write_pages"]
