"""The formats of others, as JSON Schemas written from their documentation."""

from __future__ import annotations

from typing import Any

NUMBER, TEXT = {"type": "number"}, {"type": "string"}
GRADESCOPE_FORMAT = {"enum": ["text", "html", "simple_format", "md", "ansi"]}
GRADESCOPE_VISIBILITY = {"enum": ["hidden", "after_due_date", "after_published", "visible"]}

GRADESCOPE: dict[str, Any] = {
    "type": "object",
    "required": ["score", "tests"],
    "additionalProperties": False,
    "properties": {
        "score": NUMBER,
        "execution_time": {"type": "integer"},
        "output": TEXT,
        "output_format": GRADESCOPE_FORMAT,
        "test_output_format": GRADESCOPE_FORMAT,
        "test_name_format": GRADESCOPE_FORMAT,
        "visibility": GRADESCOPE_VISIBILITY,
        "stdout_visibility": GRADESCOPE_VISIBILITY,
        "extra_data": {"type": "object"},
        "tests": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["name", "score", "max_score"],
                "additionalProperties": False,
                "properties": {
                    "score": NUMBER,
                    "max_score": NUMBER,
                    "status": {"enum": ["passed", "failed"]},
                    "name": {"type": "string", "minLength": 1},
                    "name_format": GRADESCOPE_FORMAT,
                    "number": TEXT,
                    "output": TEXT,
                    "output_format": GRADESCOPE_FORMAT,
                    "tags": {"type": "array", "items": TEXT},
                    "visibility": GRADESCOPE_VISIBILITY,
                    "extra_data": {"type": "object"},
                },
            },
        },
        "leaderboard": {"type": "array", "items": {"type": "object", "required": ["name", "value"]}},
    },
}

PRAIRIELEARN: dict[str, Any] = {
    "type": "object",
    "required": ["score"],
    "additionalProperties": False,
    "properties": {
        "gradable": {"type": "boolean"},
        "format_errors": {"type": "array", "items": TEXT, "minItems": 1},
        "score": {"type": "number", "minimum": 0, "maximum": 1},
        "message": TEXT,
        "output": TEXT,
        "images": {"type": "array"},
        "tests": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["name", "points", "max_points"],
                "additionalProperties": False,
                "properties": {
                    "name": {"type": "string", "minLength": 1},
                    "description": TEXT,
                    "points": NUMBER,
                    "max_points": NUMBER,
                    "message": TEXT,
                    "output": TEXT,
                    "images": {"type": "array"},
                },
            },
        },
    },
    "if": {"properties": {"gradable": {"const": False}}},
    "then": {"required": ["format_errors"]},
}

QUIET = {"type": "string", "not": {"pattern": ":"}}
AUTOLAB_FEEDBACK: dict[str, Any] = {
    "type": "object",
    "required": ["_presentation", "stages"],
    "properties": {"_presentation": {"const": "semantic"}, "stages": {"type": "array", "items": QUIET}},
    "additionalProperties": {
        "type": "object",
        "propertyNames": QUIET,
        "additionalProperties": {
            "type": "object",
            "required": ["passed"],
            "additionalProperties": False,
            "properties": {"passed": {"type": "boolean"}, "hint": QUIET},
        },
    },
}
AUTOLAB_SCORES: dict[str, Any] = {
    "type": "object",
    "required": ["scores"],
    "additionalProperties": False,
    "properties": {"scores": {"type": "object", "propertyNames": QUIET, "additionalProperties": NUMBER}},
}

CLASSROOM_STATUS = {"enum": ["pass", "fail", "error"]}
CLASSROOM: dict[str, Any] = {
    "type": "object",
    "required": ["version", "status", "max_score", "tests"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": 1},
        "status": CLASSROOM_STATUS,
        "max_score": NUMBER,
        "tests": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["name", "status", "score", "message", "test_code", "filename", "line_no", "duration"],
                "additionalProperties": False,
                "properties": {
                    "name": TEXT,
                    "status": CLASSROOM_STATUS,
                    "score": NUMBER,
                    "message": TEXT,
                    "test_code": TEXT,
                    "filename": TEXT,
                    "line_no": {"type": "integer"},
                    "duration": NUMBER,
                    "output": TEXT,
                },
            },
        },
    },
}
