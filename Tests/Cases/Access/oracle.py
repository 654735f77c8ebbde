"""Works out, on its own and from matrix.md alone, what every role may do: the expectation that the sources are held to.

Writes expected.csv: role number, area, action, and for each relation of the role's post to the entry (own node,
descendant, ancestor, sibling, other unit, confidential descendant, named there) a letter for each credential
(session, full token, read token, none, administrator only): 1 allowed, 0 refused.
"""

import pathlib
import re

HERE = pathlib.Path(__file__).parent
AREAS = "OFF ROL STD DEM POR PRJ BAS GAT RAI CHG FIN RES TIM BEN REP STK QUA AUD MAT KNO TRN SRV KPI ADM".split()
ACTIONS = {"see": "r", "read": "R", "readHistory": "R", "create": "C", "change": "U", "archive": "U", "approve": "A",
           "publish": "P", "run": "X", "administer": "X"}
RELATIONS = ["own", "descendant", "ancestor", "sibling", "other", "confidential", "named"]
CREDENTIALS = ["session", "full", "read", "none", "administrator"]
TRUSTED = {1, 2, 3, 10}
NARROW = {"own", "own team", "own people", "own cost", "team", "own tasks", "own WP"}
PARTS = {"log", "technical accounts", "consent", "erasure/export", "published"}


def implied(letters):
    letters = set(letters)
    if "U" in letters:
        letters.add("C")
    if letters & set("CUAPX"):
        letters.add("R")
    if "R" in letters:
        letters.add("r")
    return letters


def read_cell(cell, area):
    """(letters held freely, letters held only when named)."""
    free, named = set(), set()
    if cell == "-":
        return free, named
    pieces = re.findall(r"(?:[^\s+(]+(?:\([^)]*\))?)", cell)
    for piece in pieces:
        if piece == "own":
            if free or named:
                named |= free
                free = set()
            else:
                named |= implied("CU" if area == "TIM" else "R")
            continue
        if piece == "respond":
            named |= implied("C")
            continue
        head, _, words = piece.partition("(")
        words = words.rstrip(")")
        letters = re.findall(r"([A-Za-z])(\*?)", head)
        if words in NARROW:
            all_ = {l for l, _ in letters}
            named |= implied(all_)
            if words in ("own tasks", "own WP"):
                free |= implied("R")
            continue
        last = None
        if words:
            last = letters[-1]
            letters = letters[:-1]
        for letter, star in letters:
            (named if star else free).update(implied(letter))
        if last and words == "aggregate":
            (named if last[1] else free).update({"r"})
        elif last and words not in PARTS:
            (named if last[1] else free).update(implied(last[0]))
    return free, named


def allowed(number, area, action, relation, credential, free, named):
    letter = ACTIONS[action]
    if action == "administer" and area != "ADM":
        return False
    if credential == "none":
        return False
    changing = action not in ("see", "read", "readHistory")
    if credential == "read" and changing:
        return False
    if credential == "full" and changing and (area == "ADM" or action == "administer"):
        return False
    if credential == "administrator":
        # An account that only looks after the system: rights in administration, and it approves nothing.
        return area == "ADM" and letter in {"C", "U", "X", "R", "r"} and action != "approve" and relation != "confidential"
    if number == 33 and action == "approve":
        return False
    if relation in ("ancestor", "sibling", "other"):
        return False
    held = set(free)
    if relation == "named":
        held |= named
    if letter not in held:
        return False
    return relation != "confidential" or number in TRUSTED


def main():
    lines = []
    for row in (HERE / "matrix.md").read_text().splitlines():
        if not row.startswith("| "):
            continue
        cells = [c.strip() for c in row.strip().strip("|").split("|")]
        number = int(cells[0].split()[0])
        for area, cell in zip(AREAS, cells[1:]):
            free, named = read_cell(cell, area)
            for action in ACTIONS:
                bits = ["".join("1" if allowed(number, area, action, r, c, free, named) else "0" for c in CREDENTIALS)
                        for r in RELATIONS]
                lines.append(f"{number},{area},{action},{'.'.join(bits)}")
    (HERE / "expected.csv").write_text("\n".join(lines) + "\n")
    print(len(lines) * len(RELATIONS) * len(CREDENTIALS), "cells")


main()
