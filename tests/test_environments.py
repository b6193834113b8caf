"""What is installed in an environment is found, and whose it is; nothing is imported or left out in silence."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from environments import editable, install, venv

from bandit_pickle_plugins.configuration import normalised
from bandit_pickle_plugins.runner import environments
from bandit_pickle_plugins.runner.environments import Inside
from bandit_pickle_plugins.runner.targets import Names, excluded, relative

PYTHON = Names(["*.py", "*.pyw"])
DEFAULT = ".svn,CVS,.bzr,.hg,.git,__pycache__,.tox,.eggs,*.egg"


def read(folder: Path | str | None, excluding: str = DEFAULT) -> Inside:
    """Return what an environment holds."""
    return environments.read(None if folder is None else str(folder), PYTHON, excluded([], excluding))


def owned(inside: Inside) -> dict[str, str | None]:
    """Return the distributions of the files, by their paths from those, or from the folder of packages."""
    found = {}
    for target in inside.targets:
        path = relative(target.name, target.distribution).rpartition("site-packages/")[2]
        found[path] = target.distribution.name if target.distribution else None
    return found


def test_virtual_environment(tmp_path: Path) -> None:
    packages = venv(tmp_path / "venv")
    install(packages, "My.Pkg", "1.0", {"pkg/__init__.py": "", "pkg/a, b.py": "x", "pkg/data.txt": "", "mod.pyw": "y"})
    install(packages, "empty", "2", {})
    inside = read(tmp_path / "venv")
    assert owned(inside) == {"pkg/__init__.py": "My.Pkg", "pkg/a, b.py": "My.Pkg", "mod.pyw": "My.Pkg"}
    assert inside.distributions == [("empty", "2", str(packages)), ("My.Pkg", "1.0", str(packages))]
    assert {target.name for target in inside.targets} == {str(packages / one) for one in owned(inside)}
    assert {target.size for target in inside.targets} == {0, 1}
    assert not inside.notes
    assert not inside.warnings


def test_folder_of_packages_and_target_folder(tmp_path: Path) -> None:
    packages = venv(tmp_path / "venv")
    install(packages, "pkg", "1.0", {"pkg/a.py": ""})
    install(tmp_path / "target", "pkg", "1.0", {"pkg/a.py": "", "bin/tool.py": "", "../../bin/tool.py": "None"})
    assert owned(read(packages)) == {"pkg/a.py": "pkg"}
    inside = read(tmp_path / "target")
    assert {target.name for target in inside.targets} == {
        str(tmp_path / "target" / one) for one in ("pkg/a.py", "bin/tool.py")
    }
    assert {target.distribution and target.distribution.name for target in inside.targets} == {"pkg"}
    assert not inside.notes


@pytest.mark.parametrize(
    "place",
    [
        "lib/python3.13/site-packages",
        "lib/python3.13t/site-packages",
        "lib/pypy3.10/site-packages",
        "lib64/python3.9/site-packages",
        "Lib/site-packages",
        "lib/python3/dist-packages",
        "local/lib/python3.11/dist-packages",
    ],
)
def test_places_of_packages(tmp_path: Path, place: str) -> None:
    install(tmp_path / "env" / place, "pkg", "1.0", {"pkg/a.py": ""})
    assert [target.name for target in read(tmp_path / "env").targets] == [str(tmp_path / "env" / place / "pkg/a.py")]


def test_lib64_that_is_a_link_is_taken_once(tmp_path: Path) -> None:
    install(venv(tmp_path / "venv"), "pkg", "1.0", {"pkg/a.py": ""})
    (tmp_path / "venv" / "lib64").symlink_to("lib")
    inside = read(tmp_path / "venv")
    assert len(inside.targets) == len(inside.distributions) == 1
    assert not inside.notes


def test_environment_without_packages(tmp_path: Path) -> None:
    venv(tmp_path / "venv")
    assert not read(tmp_path / "venv").targets


@pytest.mark.parametrize("make", ["nothing", "folder", "file", "only pyvenv.cfg"])
def test_what_is_no_environment(tmp_path: Path, make: str) -> None:
    folder = tmp_path / "folder"
    if make == "file":
        folder.write_text("")
    elif make != "nothing":
        folder.mkdir()
        (folder / ("a.py" if make == "folder" else "pyvenv.cfg")).write_text("")
    with pytest.raises(ValueError, match="--environment") as raised:
        read(folder)
    assert "\n" not in str(raised.value)


# -- whose a file is -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["RECORD", "installed-files", "top_level", "nothing", "file"])
def test_every_kind_of_metadata(tmp_path: Path, kind: str) -> None:
    packages = venv(tmp_path / "venv")
    install(packages, "my-pkg", "1.0", {"my_pkg/__init__.py": "", "my_pkg/sub/a.py": ""}, kind=kind)
    (packages / "other.py").write_text("")
    assert owned(read(packages)) == {"my_pkg/__init__.py": "my-pkg", "my_pkg/sub/a.py": "my-pkg", "other.py": None}


def test_file_that_nothing_lists(tmp_path: Path) -> None:
    packages = venv(tmp_path / "venv")
    install(packages, "one", "1", {"one/a.py": "", "space/one/a.py": ""})
    install(packages, "two", "1", {"two.py": "", "space/two/a.py": ""})
    for path in ("one/made.py", "space/x.py", "lost.py"):
        (packages / path).write_text("")
    found = owned(read(packages))
    assert (found["one/made.py"], found["space/x.py"], found["lost.py"]) == ("one", None, None)


def test_metadata_of_an_update_that_was_left_behind(tmp_path: Path) -> None:
    packages = venv(tmp_path / "venv")
    install(packages, "pkg", "2.0", {"pkg/a.py": "None", "pkg/old.py": "None", "pkg/older.py": "None"})
    install(packages, "Pkg", "1.10", {"pkg/a.py": "", "pkg/b.py": ""})
    inside = read(packages)
    assert [one[:2] for one in inside.distributions] == [("Pkg", "1.10")]
    assert set(owned(inside).values()) == {"Pkg"}
    assert f"{packages} has Pkg 2 times (1.10, 2.0); 1.10 is taken" in inside.notes


def test_two_folders_of_packages_with_one_name(tmp_path: Path) -> None:
    for version in ("3.11", "3.12"):
        packages = tmp_path / "env" / f"lib/python{version}/site-packages"
        install(packages, "pkg", version, {"pkg/a.py": ""})
    inside = read(tmp_path / "env")
    assert [one.version for one in inside.distributions] == ["3.11", "3.12"]
    assert [target.distribution for target in inside.targets] == inside.distributions
    assert len(inside.notes) == 1
    assert inside.notes[0].startswith("pkg is installed in ")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"Version: 1\n\n", b"no header at all"])
def test_metadata_that_cannot_be_read(tmp_path: Path, content: bytes) -> None:
    packages = venv(tmp_path / "venv")
    info = install(packages, "pkg", "1.0", {"pkg/a.py": ""})
    (info / "METADATA").write_bytes(content)
    inside = read(packages)
    assert owned(inside) == {"pkg/a.py": None}
    assert inside.notes == [f"{packages} holds the metadata of a distribution without a name"]


def test_record_that_cannot_be_read(tmp_path: Path) -> None:
    packages = venv(tmp_path / "venv")
    info = install(packages, "pkg", "1.0", {"pkg/a.py": ""})
    (info / "RECORD").write_bytes(b"pkg/a.py,,\n\xff\n")
    assert owned(read(packages)) == {"pkg/a.py": "pkg"}


def test_eggs(tmp_path: Path) -> None:
    packages = venv(tmp_path / "venv")
    egg = packages / "folder-1.0-py3.11.egg"
    (egg / "EGG-INFO").mkdir(parents=True)
    (egg / "EGG-INFO" / "PKG-INFO").write_text("Name: folder\nVersion: 1.0\n")
    (egg / "folder").mkdir()
    (egg / "folder" / "a.py").write_text("")
    with zipfile.ZipFile(packages / "packed-2.0-py3.11.egg", "w") as archive:
        archive.writestr("packed/a.py", "x")
        archive.writestr("../b.py", "x")
        archive.writestr("EGG-INFO/PKG-INFO", "Name: packed\nVersion: 2.0\n")
    inside = read(packages)
    assert [one[:2] for one in inside.distributions] == [("folder", "1.0"), ("packed", "2.0")]
    assert owned(inside) == {"folder/a.py": "folder", "packed/a.py": "packed"}
    assert inside.targets[1].name == str(packages / "packed-2.0-py3.11.egg" / "packed/a.py")
    assert [one.reason for one in inside.refused] == ["its name leaves the archive"]


# -- files elsewhere -----------------------------------------------------------------------------------------------


def test_listed_files_outside_the_folder_of_packages(tmp_path: Path) -> None:
    packages = venv(tmp_path / "venv")
    (tmp_path / "venv" / "bin").mkdir()
    (tmp_path / "venv" / "bin" / "tool.py").write_text("x")
    (tmp_path / "elsewhere.py").write_text("x")
    files = {
        "pkg/a.py": "",
        "../../../bin/tool.py": "None",
        "../../../bin/tool": "None",
        "../../../../elsewhere.py": "None",
        str(tmp_path / "elsewhere.py"): "None",
        "pkg/missing.py": "None",
        "pkg/nul\0.py": "None",
    }
    install(packages, "pkg", "1.0", files)
    for folder in (tmp_path / "venv", packages):
        inside = read(folder)
        assert {Path(os.path.realpath(target.name)) for target in inside.targets} == {
            packages / "pkg/a.py",
            tmp_path / "venv/bin/tool.py",
        }
        assert set(owned(inside).values()) == {"pkg"}
        assert inside.notes == [
            "2 of the files of pkg 1.0 are not there, such as 'pkg/missing.py'",
            "2 of the files of pkg 1.0 lie outside the environment, and are not looked at, such as "
            f"{min('../../../../elsewhere.py', os.path.relpath(tmp_path / 'elsewhere.py', packages))!a}",
        ]


def test_folders_that_are_links(tmp_path: Path) -> None:
    packages = venv(tmp_path / "venv")
    for name in ("store", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.py").write_text("x")
    (packages / "pkg").symlink_to(tmp_path / "store")
    (packages / "unknown").symlink_to(tmp_path / "other")
    (packages / "around").symlink_to(packages)
    install(packages, "pkg", "1.0", {"pkg/a.py": "x"})
    (packages / "file.py").symlink_to(tmp_path / "other" / "a.py")
    inside = read(packages)
    assert owned(inside) == {"pkg/a.py": "pkg", "file.py": None}
    assert inside.notes == [f"{packages / 'unknown'} is a link to a folder, and is not followed"]


def test_wheels_inside_are_named(tmp_path: Path) -> None:
    packages = venv(tmp_path / "venv")
    install(packages, "virtualenv", "1", {"virtualenv/a.py": "", "virtualenv/pip-1-py3-none-any.whl": "x"})
    assert read(packages).notes == [
        f"not looked into below {packages}: pip-1-py3-none-any.whl; name them to have them read"
    ]


def test_packages_of_the_system_are_named(tmp_path: Path) -> None:
    packages = venv(tmp_path / "venv")
    (tmp_path / "venv" / "pyvenv.cfg").write_text("home = /usr\ninclude-system-site-packages = true\n")
    for folder in (tmp_path / "venv", packages):
        (note,) = read(folder).notes
        assert "also uses the packages of the system, which are not looked at" in note


def test_exclusions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packages = venv(tmp_path / ".tox" / "py")
    install(packages, "pkg", "1.0", {"pkg/a.py": "", "pkg/tests/t.py": "", "pkg/.tox/x.py": ""})
    assert set(owned(read(packages))) == {"pkg/a.py", "pkg/tests/t.py"}
    assert set(owned(read(packages, "*/tests/*,.tox"))) == {"pkg/a.py"}
    assert set(owned(read(packages, "kg/tests"))) == {"pkg/a.py", "pkg/.tox/x.py"}
    assert set(owned(read(packages, str(packages / "pkg" / "tests")))) == {"pkg/a.py", "pkg/.tox/x.py"}
    assert read(packages, "kg/tests").excluded == [str(packages / "pkg/tests/t.py")]
    monkeypatch.chdir(tmp_path)  # there .tox is a folder, and excludes only what lies in that
    assert set(owned(read(".tox/py"))) == {"pkg/a.py", "pkg/tests/t.py", "pkg/.tox/x.py"}


# -- editable installs ---------------------------------------------------------------------------------------------


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with packages in ``src`` and others beside it."""
    folder = tmp_path / "my project"
    for path in (
        "src/pkg/__init__.py",
        "src/pkg/sub/a.py",
        "src/space/deep/b.py",
        "src/mod.py",
        "flat/__init__.py",
        "flat/c.py",
        "module.py",
        "setup.py",
        "conftest.py",
        "docs/conf.py",
        "scripts/run.py",
    ):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("raise SystemExit('imported')\n")
    (folder / "pyproject.toml").write_text("")
    return folder


IN_SRC = {"pkg/__init__.py", "pkg/sub/a.py", "space/deep/b.py", "mod.py"}
FLAT = {"flat/__init__.py", "flat/c.py", "module.py"}


def code(inside: Inside) -> set[str]:
    """Return the files of the one distribution that is editable, by their paths from it."""
    for target in inside.targets:
        assert target.distribution
        assert target.distribution in inside.distributions
    return {
        relative(target.name, target.distribution) for target in inside.targets if "site-packages" not in target.name
    }


def test_editable_by_a_path(tmp_path: Path, project: Path) -> None:
    packages = venv(tmp_path / "venv")
    editable(packages, "my-project", project, {"__editable__.my_project-1.0.pth": f"# it\n{project}/src\n"})
    inside = read(tmp_path / "venv")
    assert code(inside) == IN_SRC
    assert inside.distributions == [("my-project", "1.0", str(project / "src"))]
    assert not inside.notes
    assert set(owned(read(tmp_path / "venv", "sub"))) == IN_SRC - {"pkg/sub/a.py"}


def test_editable_by_a_path_to_the_project(tmp_path: Path, project: Path) -> None:
    editable(venv(tmp_path / "venv"), "my-project", project, {"my_project.pth": f"{project}\n"})
    assert code(read(tmp_path / "venv")) == FLAT


def test_editable_by_a_finder(tmp_path: Path, project: Path) -> None:
    mapping = {"pkg": str(project / "src/pkg"), "mod": str(project / "src/mod"), "gone": str(project / "gone")}
    finder = (
        "from __future__ import annotations\nraise SystemExit('imported')\n"
        f"MAPPING: dict[str, str] = {mapping!r}\nMAPPING = {{'number': 3, 'relative': 'src', 'made': open('x')}}\n"
        f"NAMESPACES = {{'space': [{str(project / 'src/space')!r}]}}\nPATH_PLACEHOLDER = 'x'\n"
    )
    files = {
        "__editable__.my_project-1.0.pth": "import __editable___my_project_1_0_finder; "
        "__editable___my_project_1_0_finder.install()\n",
        "__editable___my_project_1_0_finder.py": finder,
    }
    editable(venv(tmp_path / "venv"), "my-project", project, files)
    inside = read(tmp_path / "venv")
    assert code(inside) == IN_SRC
    assert inside.distributions == [("my-project", "1.0", str(project / "src"))]


def test_editable_by_what_a_finder_is_called_with(tmp_path: Path, project: Path) -> None:
    """scikit-build-core writes it so."""
    known = {"pkg": str(project / "src/pkg/__init__.py"), "mod": str(project / "src/mod.py")}
    called = f"install({known!r}, {{}}, None)\n"
    editable(venv(tmp_path / "venv"), "my-project", project, {"_my_project_editable.py": called})
    assert code(read(tmp_path / "venv")) == {"pkg/__init__.py", "mod.py"}


@pytest.mark.parametrize("files", [{}, {"a.pth": "import os\n"}, {"_editable_x.py": "not python ("}])
def test_editable_that_nothing_leads_to(tmp_path: Path, project: Path, files: dict[str, str]) -> None:
    editable(venv(tmp_path / "venv"), "my-project", project, files)
    assert code(read(tmp_path / "venv")) == IN_SRC


def test_editable_whose_project_is_gone(tmp_path: Path) -> None:
    editable(venv(tmp_path / "venv"), "gone", tmp_path / "gone", {})
    inside = read(tmp_path / "venv")
    assert not inside.targets
    assert inside.warnings == [f"gone 1.0 is installed as editable, and its code is not in {tmp_path / 'gone'}"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"url": 3, "dir_info": {"editable": true}}',
        '{"url": "https://x/y", "dir_info": {"editable": true}}',
        '{"url": "file:///tmp", "dir_info": {}}',
        '{"url": "file:///tmp", "vcs_info": {}}',
        '{"dir_info": 1, "url": ""}',
    ],
)
def test_what_is_not_editable(tmp_path: Path, text: str) -> None:
    packages = venv(tmp_path / "venv")
    install(packages, "pkg", "1.0", {"pkg/a.py": ""}, extra={"direct_url.json": text})
    inside = read(packages)
    assert owned(inside) == {"pkg/a.py": "pkg"}
    assert not inside.warnings


def test_egg_link(tmp_path: Path, project: Path) -> None:
    packages = venv(tmp_path / "venv")
    (packages / "my-project.egg-link").write_text(f"{project}/src\n../")
    (packages / "easy-install.pth").write_text(f"{project}/src\n")
    info = project / "src" / "my_project.egg-info"
    info.mkdir()
    (info / "PKG-INFO").write_text("Name: my-project\nVersion: 3\n")
    (packages / "gone.egg-link").write_text(f"{tmp_path}/gone\n")
    inside = read(packages)
    assert code(inside) == IN_SRC
    assert [one[:2] for one in inside.distributions] == [("gone", ""), ("my-project", "3")]
    assert inside.warnings == [f"gone  is installed as editable, and its code is not in {tmp_path}/gone"]
    assert not inside.notes


def test_egg_link_to_a_project_with_its_packages_listed(tmp_path: Path, project: Path) -> None:
    packages = venv(tmp_path / "venv")
    (packages / "my-project.egg-link").write_text(f"{project}\n.")
    (project / "my_project.egg-info").mkdir()
    (project / "my_project.egg-info" / "PKG-INFO").write_text("Name: my_project\nVersion: 3\n")
    (project / "my_project.egg-info" / "top_level.txt").write_text("flat\n")
    assert code(read(packages)) == FLAT - {"module.py"}


def test_other_folders_on_the_path_are_named(tmp_path: Path, project: Path) -> None:
    packages = venv(tmp_path / "venv")
    (packages / "inside").mkdir()
    (packages / "more.pth").write_text(f"# a comment\n\nimport os\ninside\n{project}\n{tmp_path}/gone\nnul\0\n")
    assert read(packages).notes == [f"{packages}/more.pth adds {project} to the path, which is not looked at"]


# -- real ones -----------------------------------------------------------------------------------------------------


def test_running_environment() -> None:
    inside = read(None)
    names = {normalised(one.name) for one in inside.distributions}
    assert {"bandit", "bandit-pickle-plugins", "pytest"} <= names
    (own,) = {
        target.distribution
        for target in inside.targets
        if target.name.endswith("bandit_pickle_plugins/configuration.py")
    }
    assert own
    assert normalised(own.name) == "bandit-pickle-plugins"
    assert all(Path(target.name).is_absolute() for target in inside.targets)


def test_distributions_are_those_of_importlib() -> None:
    purelib = sysconfig.get_path("purelib")
    expected = {normalised(one.metadata["Name"]): one.version for one in metadata.distributions(path=[purelib])}
    assert {normalised(one.name): one.version for one in read(purelib).distributions} == expected
    files = {
        os.path.normpath(f"{purelib}/{file}")
        for one in metadata.distributions(path=[purelib])
        for file in one.files or ()
        if str(file).endswith(".py")
    }
    listed = {os.path.normpath(target.name) for target in read(purelib).targets}
    assert {file for file in files if Path(file).is_file()} <= listed


def test_environment_that_venv_makes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(tmp_path / "venv")], check=True)
    assert not read(tmp_path / "venv").targets


def test_many_files_are_listed_fast(tmp_path: Path) -> None:
    import time

    packages = venv(tmp_path / "venv")
    for number in range(20):
        install(packages, f"pkg{number}", "1", {f"pkg{number}/sub{one // 50}/m{one}.py": "" for one in range(250)})
    started = time.perf_counter()
    assert len(read(packages).targets) == 5000
    assert time.perf_counter() - started < 1.5
