"""Validates SARIF files against the 2.1.0 schema and with Microsoft's multitool.

Usage: sarif.py NODE_MODULES FILE…; both come with the npm package @microsoft/sarif-multitool.
The multitool exits 0 on faulty files, so its log is read.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

# The project has no page of its own that could be named.
ACCEPTED = {("SARIF2005", "Warning_ProvideToolnformationUri")}


def schema_faults(schema: Any, file: Path) -> list[str]:
    """Return what the schema of SARIF 2.1.0 says against a file."""
    errors = Draft202012Validator(schema).iter_errors(json.loads(file.read_text("utf-8")))
    return [f"{file.name}: {error.json_path}: {error.message}" for error in errors]


def multitool_faults(node_modules: Path, file: Path) -> list[str]:
    """Return the errors and warnings of the multitool for a file."""
    log = file.with_suffix(".log")
    # The tool starts a shell of its own, hence the second pair of quotes.
    options = ["--output", str(log), "--log", "ForceOverwrite", "--rule-kind", '"Sarif;Ghas"']
    tool = str(node_modules / ".bin" / "sarif-multitool")
    subprocess.run([tool, "validate", str(file), *options], check=True, stdout=subprocess.DEVNULL)
    [run] = json.loads(log.read_text("utf-8-sig"))["runs"]
    if not all(invocation["executionSuccessful"] for invocation in run["invocations"]):
        return [f"{file.name}: the multitool failed"]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"].get("rules", [])}
    found = [(result, rules.get(result["ruleId"], {})) for result in run.get("results", [])]
    return [
        f"{file.name}: {result['ruleId']}: {_text(result, rule)}"
        for result, rule in found
        if _level(result, rule) in {"error", "warning"}
        and (result["ruleId"], result["message"].get("id")) not in ACCEPTED
    ]


def _level(result: Any, rule: Any) -> str:
    default = rule.get("defaultConfiguration", {}).get("level", "warning")
    return str(result.get("level", default))


def _text(result: Any, rule: Any) -> str:
    message = result["message"]
    strings = rule.get("messageStrings", {}).get(message.get("id"), {})
    template = str(strings.get("text", message.get("text", "")))
    for number, argument in enumerate(message.get("arguments", [])):
        template = template.replace(f"{{{number}}}", str(argument))
    return template


def main() -> int:
    """Validate every file named on the command line; return 1 where there is a fault."""
    node_modules = Path(sys.argv[1])
    files = [Path(name) for name in sys.argv[2:]]
    [schema_file] = node_modules.glob("@microsoft/sarif-multitool-*/sarif-2.1.0.json")
    schema = json.loads(schema_file.read_text("utf-8"))
    faults = [
        fault
        for file in files
        for fault in (*schema_faults(schema, file), *multitool_faults(node_modules, file))
    ]
    print(*faults, f"{len(files)} SARIF files, {len(faults)} faults", sep="\n")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())
