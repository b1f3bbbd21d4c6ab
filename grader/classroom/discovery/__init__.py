"""Finding what was handed in: whose it is, when it came, and which of its files are meant."""

from grader.classroom.discovery.discovering import discover
from grader.classroom.discovery.place import Place
from grader.classroom.discovery.roster import Person, Roster, read_roster

__all__ = ["Person", "Place", "Roster", "discover", "read_roster"]
