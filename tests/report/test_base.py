"""What a change is compared with, and what it touches: on a branch, on main, uncommitted, in a shallow clone."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.changes.revision import RevisionError
from macros.report.base import Touched, base_of, messages, touched
from tests.support.git import commit, git
from tests.support.repository import write


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a clone, on a branch that left main at "Begin" and has two commits; main has gone on since."""
    server = tmp_path / "server"
    write(server, "data/terms/tlv.yml", "title: TLV\n")
    write(server, "data/terms/pab.yml", "title: PAB\n")
    write(server, "docs/index.md", "# Start\n")
    write(server, "hooks.py", "x = 1\n")
    commit(server, "Begin")
    git(tmp_path, "clone", "-q", "server", "clone")
    write(server, "docs/index.md", "# Verder\n")
    commit(server, "Verder op main")
    root = tmp_path / "clone"
    git(root, "fetch", "-q")
    git(root, "checkout", "-q", "-b", "verbetering")
    write(root, "data/terms/tlv.yml", "title: Toelaatbaarheid\n")
    commit(root, "Eerst\n\nMet uitleg.")
    write(root, "hooks.py", "x = 2\n")
    write(root, "data/terms/pab.yml", None)
    commit(root, "Daarna")
    return root


def test_a_branch_is_compared_with_where_it_left_main(root: Path) -> None:
    base = base_of(root)
    assert (base.name, base.remark) == ("origin/main", "")
    assert base.commit == git(root, "rev-parse", "HEAD~2")
    assert touched(root, base) == Touched(("data/terms/pab.yml", "data/terms/tlv.yml"), ("hooks.py",))
    assert [(one.commit, one.text.strip()) for one in messages(root, base)] == [
        (git(root, "rev-parse", "HEAD"), "Daarna"),
        (git(root, "rev-parse", "HEAD~1"), "Eerst\n\nMet uitleg."),
    ]


def test_of_a_pull_request_as_github_checks_it_out_only_its_own_change_counts(root: Path) -> None:
    """GitHub checks out the commit that would be merged: what others did on main meanwhile is not told."""
    git(root, "checkout", "-q", "--detach", "origin/main")
    git(root, "merge", "-q", "--no-ff", "-m", "Merge", "verbetering")
    git(root, "branch", "-q", "-D", "main", "verbetering")
    base = base_of(root)
    assert touched(root, base) == Touched(("data/terms/pab.yml", "data/terms/tlv.yml"), ("hooks.py",))
    assert [one.text.strip() for one in messages(root, base)] == ["Merge", "Daarna", "Eerst\n\nMet uitleg."]


def test_what_is_not_committed_counts_and_line_ends_do_not(root: Path) -> None:
    write(root, "docs/nieuw.md", "# Nieuw\n")
    write(root, "docs/index.md", "# Start\r\n")
    write(root, "data/terms/tlv.yml", "title: TLV\n")
    assert touched(root, base_of(root)).content == ("data/terms/pab.yml", "docs/nieuw.md")


def test_on_main_itself_what_is_not_committed_is_told(root: Path) -> None:
    git(root, "checkout", "-q", "main")
    git(root, "merge", "-q", "origin/main")
    base = base_of(root)
    assert touched(root, base) == Touched((), ())
    write(root, "docs/index.md", "# Anders\n")
    assert touched(root, base).content == ("docs/index.md",)
    assert messages(root, base) == []


def test_another_base_can_be_asked_for(root: Path) -> None:
    base = base_of(root, "HEAD~1")
    assert touched(root, base) == Touched(("data/terms/pab.yml",), ("hooks.py",))
    with pytest.raises(RevisionError, match="de versie 'v9' is niet in deze kopie"):
        base_of(root, "v9")


def test_a_clone_without_main_is_compared_with_its_last_commit(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", "--branch", "verbetering", f"file://{root}", "shallow")
    shallow = tmp_path / "shallow"
    write(shallow, "docs/index.md", "# Anders\n")
    base = base_of(shallow)
    assert "Deze kopie kent main niet." in base.remark
    assert touched(shallow, base).content == ("docs/index.md",)


def test_a_clone_without_history_is_compared_with_main_as_it_is(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", "--branch", "verbetering", f"file://{root}", "shallow")
    shallow = tmp_path / "shallow"
    git(shallow, "fetch", "-q", "--depth", "1", "origin", "main:refs/remotes/origin/main")
    base = base_of(shallow)
    assert base.name == "origin/main"
    assert "te weinig geschiedenis" in base.remark
    assert touched(shallow, base).content == ("data/terms/pab.yml", "data/terms/tlv.yml")


def test_a_repository_without_a_commit_is_told(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    with pytest.raises(RevisionError, match="is niet in deze kopie"):
        base_of(tmp_path)
