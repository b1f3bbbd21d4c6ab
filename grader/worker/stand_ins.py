"""Stand-ins for functions whose calls Python's profiler does not see: a ufunc, a C function that `map` calls."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from sys import _getframe
from types import MethodDescriptorType, MethodType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import FrameType

    from grader.worker.forbidden import Place

    Note = Callable[[str, FrameType], None]


class StandIn:
    """Notes that its original is called, and calls it; what hangs on the original is a stand-in too."""

    def __init__(self, note: Note, original: Any, name: str) -> None:
        """Stand for `original`, which is known by `name`."""
        self._note, self._original, self._name = note, original, name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the original."""
        self._note(self._name, _getframe(1))
        return self._original(*args, **kwargs)

    def __get__(self, owner: Any, kind: type | None = None) -> Any:
        """Be a method where the original is one."""
        is_method = owner is not None and isinstance(self._original, MethodDescriptorType)
        return MethodType(self, owner) if is_method else self

    def __getattr__(self, name: str) -> Any:
        """An attribute of the original."""
        value = getattr(self._original, name)
        return StandIn(self._note, value, self._name) if callable(value) else value


class StandIns:
    """One stand-in for each place."""

    def __init__(self, places: Iterable[Place], note: Note) -> None:
        """Make them; nothing is put in place yet."""
        self._pairs = [(place, StandIn(note, place.original, place.name)) for place in places]
        self._by_id = {id(place.original): stand_in for place, stand_in in self._pairs}

    def of(self, value: Any) -> Any:
        """What stands for a value; the value itself where nothing does."""
        if type(value) is partial and id(value.func) in self._by_id:
            return partial(self._by_id[id(value.func)], *value.args, **value.keywords)
        return self._by_id.get(id(value), value)

    def put(self, files: Iterable[dict[str, Any]]) -> Iterator[Callable[[], None]]:
        """Put each where its original is, also among the names of files; call what comes back to undo it."""
        for place, stand_in in self._pairs:
            with suppress(AttributeError, TypeError):
                back = partial(setattr, place.owner, place.attribute, place.original)
                undo = back if place.attribute in vars(place.owner) else partial(delattr, place.owner, place.attribute)
                setattr(place.owner, place.attribute, stand_in)
                yield undo
        for names in files if self._pairs else ():
            for key, value in list(names.items()):
                other = self.of(value)
                if other is not value:
                    names[key] = other
                    yield partial(names.__setitem__, key, value)
