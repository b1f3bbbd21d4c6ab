#!/usr/bin/env bash
# Builds the image, once: Python packages in an environment of their own, and the library that seccomp needs.
set -euo pipefail
root="${AUTOGRADER_ROOT:-/autograder}"
export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install -y --no-install-recommends python3 python3-venv libseccomp2
python3 -m venv "$root/venv"
"$root/venv/bin/pip" install --no-cache-dir --index-url https://download.pytorch.org/whl/cpu torch
"$root/venv/bin/pip" install --no-cache-dir --requirement "$root/source/requirements.txt"
chmod -R go= "$root/source/course"
