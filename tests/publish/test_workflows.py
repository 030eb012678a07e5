"""The workflows hold few rights, run only what a developer can run, and all that acts as code has an owner."""

from __future__ import annotations

import re
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.report.formats import ARTIFACT
from tests.support import ROOT

FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = {file.stem: yaml.load(file.read_text(), yaml.BaseLoader) for file in sorted(FOLDER.glob("*.yml"))}
JOBS = [(name, job) for name, flow in WORKFLOWS.items() for job in flow["jobs"]]
ZIZMOR = Path(sys.executable).with_name("zizmor")

CODEOWNERS = [
    line.split()
    for line in (ROOT / ".github" / "CODEOWNERS").read_text().splitlines()
    if line.strip() and not line.startswith("#")
]
# Whatever the two teams are called: the names are filled in once the organisation on GitHub is known.
TEAMS = {pattern: names[0] for pattern, *names in CODEOWNERS}
EDITORS, DEVELOPERS = TEAMS["/data/"], TEAMS["*"]


# The report compares with main; the site that is published tells what changed.
WITH_HISTORY = {("check", "report"), ("pages", "build")}


def steps(name: str, job: str) -> list[dict[str, Any]]:
    return list(WORKFLOWS[name]["jobs"][job]["steps"])


def test_zizmor_has_no_remark() -> None:
    done = subprocess.run(
        [ZIZMOR, "--offline", "--persona", "auditor", "--no-progress", FOLDER], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout


def test_only_main_publishes_and_a_pull_request_is_only_checked() -> None:
    assert WORKFLOWS["check"]["on"] == "pull_request"
    weekly = {"schedule": [{"cron": "17 4 * * 1"}], "workflow_dispatch": ""}
    assert WORKFLOWS["pages"]["on"] == {"push": {"branches": ["main"]}, **weekly}
    assert WORKFLOWS["pages"]["jobs"]["build"]["if"] == "github.ref == 'refs/heads/main'"
    assert WORKFLOWS["pages"]["concurrency"] == {"group": "pages", "cancel-in-progress": "false"}


def test_rights_are_given_to_jobs_and_only_the_last_one_may_write() -> None:
    assert {name: flow["permissions"] for name, flow in WORKFLOWS.items()} == {
        "check": {},
        "freshness": {},
        "pages": {},
    }
    given = {(name, job): WORKFLOWS[name]["jobs"][job]["permissions"] for name, job in JOBS}
    assert given == {
        ("check", "test"): {"contents": "read"},
        ("check", "report"): {"contents": "read"},
        ("freshness", "remind"): {"contents": "read", "issues": "write", "pages": "read"},
        ("pages", "build"): {"contents": "read", "pages": "read"},
        ("pages", "deploy"): {"pages": "write", "id-token": "write"},
    }


@pytest.mark.parametrize(("name", "job"), JOBS)
def test_a_job_has_a_name_an_end_and_nothing_kept(name: str, job: str) -> None:
    settings = WORKFLOWS[name]["jobs"][job]
    assert settings["name"]
    assert int(settings["timeout-minutes"]) <= 20
    text = (FOLDER / f"{name}.yml").read_text()
    assert "secrets." not in text
    assert not re.search(r"^\s*(cache|cache-dependency-path):", text, re.MULTILINE)
    for step in steps(name, job):
        if uses := step.get("uses"):
            assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", uses)
            assert "cache" not in uses
        if uses and "checkout" in uses:
            history = {"fetch-depth": "0"} if (name, job) in WITH_HISTORY else {}
            assert step["with"] == {"persist-credentials": "false"} | history


def test_the_reminder_runs_every_week_from_main_and_only_its_last_step_can_write() -> None:
    flow = WORKFLOWS["freshness"]
    assert flow["on"] == {"schedule": [{"cron": "17 5 * * 1"}], "workflow_dispatch": ""}
    assert flow["jobs"]["remind"]["if"] == "github.ref == 'refs/heads/main'"
    assert flow["concurrency"] == {"group": "freshness", "cancel-in-progress": "false"}
    tokens = ["GITHUB_TOKEN" in step.get("env", {}) for step in steps("freshness", "remind")]
    assert tokens == [False] * (len(tokens) - 1) + [True]
    assert steps("freshness", "remind")[-1]["run"] == "make send-reminders"


def test_the_job_that_publishes_never_sees_the_code() -> None:
    assert WORKFLOWS["pages"]["jobs"]["deploy"]["needs"] == "build"
    assert [step.get("uses", "run").partition("@")[0] for step in steps("pages", "deploy")] == ["actions/deploy-pages"]


def test_the_site_is_looked_at_before_it_is_uploaded_whole() -> None:
    order = [step.get("run") or step["uses"].partition("@")[0] for step in steps("pages", "build")]
    assert order[-3:] == [
        "SOURCE_DATE_EPOCH=$(date -u -d 00:00 +%s) make build",
        "make publish-check",
        "actions/upload-pages-artifact",
    ]
    assert steps("pages", "build")[-1]["with"] == {"path": "site", "include-hidden-files": "true"}


def test_a_change_is_reported_on_and_its_site_is_kept_to_look_at() -> None:
    order = [step.get("run") or step["uses"].partition("@")[0] for step in steps("check", "report")]
    assert order[-3:] == [
        "make report",
        "SOURCE_DATE_EPOCH=$(git log -1 --format=%ct) make build",
        "actions/upload-artifact",
    ]
    assert steps("check", "report")[-1]["with"] == {"name": ARTIFACT, "path": "site", "retention-days": "14"}


@pytest.mark.parametrize(("name", "job"), JOBS)
def test_the_steps_are_what_a_developer_can_run(name: str, job: str) -> None:
    """Each command is a target of the Makefile with nothing of GitHub's in it; `make -n` knows it."""
    for step in steps(name, job):
        if command := step.get("run"):
            assert "${{" not in command
            target = re.fullmatch(r"(?:\w+=\$\([^()]+\) )?make ([a-z-]+)", command)
            assert target, command
            done = subprocess.run(["make", "-n", target[1]], cwd=ROOT, capture_output=True, text=True)
            assert done.returncode == 0, done.stderr


def owners(path: str) -> list[str]:
    """Return who owns a path, by the last line that fits, as GitHub reads CODEOWNERS."""
    found: list[str] = []
    for pattern, *names in CODEOWNERS:
        if _fits(path, pattern):
            found = names
    return found


def test_there_are_two_teams_and_no_other() -> None:
    assert EDITORS != DEVELOPERS
    assert {name for _pattern, *names in CODEOWNERS for name in names} == {EDITORS, DEVELOPERS}


def _fits(path: str, pattern: str) -> bool:
    parts = path.split("/")
    if not pattern.startswith("/"):
        return any(fnmatch(part, pattern) for part in parts)
    if pattern.endswith("/"):
        return path.startswith(pattern[1:])
    if "/**/" in pattern:
        folder, _, name = pattern[1:].partition("/**/")
        return path.startswith(f"{folder}/") and fnmatch(parts[-1], name)
    return path == pattern[1:]


def test_all_that_acts_as_code_has_a_developer_for_an_owner() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    for path in tracked.stdout.splitlines():
        content = (
            path.startswith(("data/", "docs/", "examples/")) and path.endswith((".yml", ".md", ".txt"))
        ) or path == "CONTRIBUTING.md"
        assert owners(path), path
        assert content or DEVELOPERS in owners(path), path


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("docs/over/index.md", [EDITORS]),
        ("data/partners/accare.yml", [EDITORS]),
        ("data/contacts.yml", [EDITORS, DEVELOPERS]),
        ("data/language/woorddelen.txt", [EDITORS, DEVELOPERS]),
        ("data/vocabulary/levels.yml", [EDITORS, DEVELOPERS]),
        ("docs/.gitattributes", [DEVELOPERS]),
        ("data/partners/.gitattributes", [DEVELOPERS]),
        ("docs/.github/x.md", [DEVELOPERS]),
        ("data/language/x.py", [DEVELOPERS]),
        ("docs/plaatje.svg", [DEVELOPERS]),
        ("hooks.py", [DEVELOPERS]),
        ("hooks_preview.py", [DEVELOPERS]),
        ("mkdocs.yml", [DEVELOPERS]),
        ("overrides/main.html", [DEVELOPERS]),
        (".github/CODEOWNERS", [DEVELOPERS]),
        ("requirements.txt", [DEVELOPERS]),
        ("something/new", [DEVELOPERS]),
    ],
)
def test_the_owner_of(path: str, wanted: list[str]) -> None:
    assert owners(path) == wanted
