"""Whom of a roster a hand-in belongs to: by id, by the e-mail address, by the name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from grader.classroom.discovery.names import squeezed
from grader.classroom.discovery.roster import Person, Roster
from grader.classroom.spool import Spool

_SHORTEST = 3
_TOKENS = re.compile(r"[\s_\-.,()（）]+")

Key = tuple[str, str]


class Matcher:
    """A roster, indexed by everything that may name a student in an export."""

    def __init__(self, roster: Roster) -> None:
        """Index a roster once for all hand-ins."""
        self._known = Spool(Person)
        for person in roster.people:
            for key in set(_keys_of(person)):
                self._known.add(key, person)

    def find(self, student: str, name: str = "", email: str = "", number: str = "") -> Sequence[Person]:
        """The one person that the surest sign names; else all whom the first sign names that names any; else nobody."""
        several: Sequence[Person] = ()
        for keys in _signs(student, name, email, number):
            found = {person.id: person for key in keys for person in self._known.find(*key)}
            if len(found) == 1:
                return list(found.values())
            several = several or list(found.values())
        return several


def _keys_of(person: Person) -> Iterator[Key]:
    yield from (("id", key.casefold()) for key in person.ids)
    if person.email:
        yield "email", person.email.casefold()
        yield "local", person.email.casefold().partition("@")[0]
    if person.number:
        yield "number", person.number
    yield from (("name", key) for key in _orders(person.name))


def _signs(student: str, name: str, email: str, number: str) -> Iterator[Iterable[Key]]:
    """What may name the student, surest first; the number of a platform is nobody's id elsewhere."""
    if number:
        yield [("name", key) for key in _orders(name)]
        yield [("number", number)]
        return
    own, local = student.casefold(), email.casefold().partition("@")[0]
    yield [("id", own)]
    yield [("email", email.casefold() or own)]
    yield [("id", local), ("local", own)] if local else [("local", own)]
    tokens = [token for token in _TOKENS.split(own) if len(token) >= _SHORTEST or not token.isascii()]
    yield [("id", token) for token in tokens]
    yield [("name", key) for key in _orders(name or student)]
    yield [("local", token) for token in tokens] + [("name", token) for token in tokens if not token.isascii()]


def _orders(name: str) -> Iterator[str]:
    """A name without spaces, as it is written and with the last word first, as Canvas writes it."""
    words = [squeezed(word) for word in name.split()]
    for order in (words, words[-1:] + words[:-1]):
        if any(order):
            yield "".join(order)
