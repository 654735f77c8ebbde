"""A staff list as a workbook, brought in by hand: preview, diff, import, and once more without any change."""

import base64
import os
import random
import subprocess

from axe_playwright_python.sync_playwright import Axe

from conftest import ENV, PICTURES, PODIUM, ROOT, command
from test_pages import reader, sign_in  # noqa: F401

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def upload(page, server, kind, name, content, sheet=None):
    page.goto(server.url + "/import")
    page.select_option("select[name=as]", kind)
    page.set_input_files("input[type=file]", {"name": name, "mimeType": XLSX, "buffer": content})
    if sheet:
        page.fill("input[name=sheet]", sheet)
    page.click("button:has-text('Upload and look')")
    page.wait_for_load_state("networkidle")


def test_people_come_in_with_a_diff(reader, demo):  # noqa: F811
    staff = (ROOT / "Tests/Cases/XLSX/staff.xlsx").read_bytes()
    upload(reader, demo, "people", "staff.xlsx", staff)
    assert Axe().run(reader).violations_count == 0
    text = reader.inner_text("main")
    assert "This is a rehearsal" in text and "Anna Berg" in text and "Bo Lind" in text
    assert "Columns not taken" in text and "Budget" in text
    reader.screenshot(path=PICTURES / "import-people.png", full_page=True)
    reader.click("button:has-text('Import 3 rows')")
    reader.wait_for_load_state("networkidle")
    assert "All of it is kept" in reader.inner_text("main")
    # Grade 12 becomes 9 in a file of two columns; the rest of what is known stays.
    csv = "E-mail,Grade\nbo@norrland.example,9\nanna@norrland.example,7\n"
    upload(reader, demo, "people", "grades.csv", csv.encode())
    text = reader.inner_text("main")
    assert "Grade · Bo Lind" in text and "Anna Berg" not in text
    reader.click("button:has-text('Import 1 row')")
    reader.wait_for_load_state("networkidle")
    upload(reader, demo, "people", "grades.csv", csv.encode())
    assert "Nothing differs" in reader.inner_text("main")
    assert reader.locator("button:has-text('Import ')").count() == 0
    assert not reader.errors, reader.errors


def test_problems_are_said_by_row_and_column(reader, demo):  # noqa: F811
    upload(reader, demo, "people", "bad.csv", "Name,E-mail,Unit,Grade\nEva,no address,No such unit,much\n".encode())
    text = reader.inner_text("main")
    assert "3 problems stand in the way" in text or "2 problems stand in the way" in text
    assert "There is no unit “No such unit” that you can choose." in text
    assert reader.locator("button:has-text('Import ')").count() == 0
    upload(reader, demo, "people", "locked.xls", base64.b64decode("0M8R4KGxGuEAAAAA"))
    assert "old workbook" in reader.inner_text("main")


def test_a_workbook_goes_out_and_in(fresh, tmp_path):
    headers = {"Content-Type": XLSX}
    staff = (ROOT / "Tests/Cases/XLSX/staff.xlsx").read_bytes()
    url = fresh.url + "/api/v1/imports/people"
    shown = fresh.session.post(url + "?dry-run=true&sheet=Staff", data=staff, headers=headers).json()
    assert shown["kept"] is False and shown["entered"] == 3 and shown["rows"][0]["kind"] == "new", shown
    assert fresh.session.post(url, data=staff, headers=headers).json()["kept"] is True
    book = fresh.session.get(fresh.url + "/people.xlsx")
    assert book.headers["content-type"] == XLSX and book.content[:2] == b"PK"
    again = fresh.session.post(url, data=book.content, headers=headers).json()
    assert again["unchanged"] == 4 and again["entered"] == again["changed"] == again["problem_count"] == 0, again
    assert fresh.session.post(url + "?sheet=None", data=staff, headers=headers).status_code == 422
    assert fresh.session.post(url, data=b"\xd0\xcf\x11\xe0", headers=headers).status_code == 422
    assert fresh.session.post(fresh.url + "/api/v1/imports/nothing", data=staff, headers=headers).status_code == 404
    assert fresh.session.post(url, data=staff, headers={"Content-Type": "image/png"}).status_code == 400


def test_the_command_shows_the_diff(tmp_path):
    command("account", "create", "ada@norrland.example", "--name", "Ada Lind", "--office", "Hub", data=tmp_path)
    file = tmp_path / "units.csv"
    file.write_text("Name,Part of\nYard,Works\nWorks,\n")
    said = command("import", str(file), "--as", "units", "--dry-run", data=tmp_path).stdout
    assert "A rehearsal: nothing was kept." in said and "2 new" in said and "+ row 2  Yard" in said, said
    assert "2 new" in command("import", str(file), "--as", "units", data=tmp_path).stdout
    assert "2 unchanged" in command("import", str(file), "--as", "units", data=tmp_path).stdout
    file.write_text("Name,Part of\nYard,Nowhere\n")
    failed = command("import", str(file), "--as", "units", data=tmp_path, check=False)
    assert failed.returncode == 1 and "Row 2, Part of: There is no unit “Nowhere”" in failed.stdout, failed.stdout


def test_damaged_workbooks_leave_the_office_standing(fresh):
    seed = int(os.environ.get("PODIUM_SEED", str(random.randrange(1 << 30))))
    print("seed", seed)
    dice = random.Random(seed)
    whole = (ROOT / "Tests/Cases/XLSX/staff.xlsx").read_bytes()
    url = fresh.url + "/api/v1/imports/people?dry-run=true"
    seen = set()
    for number in range(120):
        data = bytearray(whole)
        for _ in range(dice.randrange(1, 6)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        if dice.randrange(6) == 0:
            del data[dice.randrange(len(data)):]
        answer = fresh.session.post(url, data=bytes(data), headers={"Content-Type": XLSX}, timeout=30)
        assert answer.status_code in (200, 422), (seed, number, answer.status_code, answer.text[:300])
        assert "signal" not in answer.text, (seed, number, answer.text[:300])
        seen.add(answer.status_code)
    assert seen == {200, 422}
    assert fresh.session.get(fresh.url + "/api/v1/people").json()["total"] == 1


def test_the_child_never_ends_by_itself(tmp_path):
    """The reader gives up its lines before any thread wants one: hundreds of starts, and each reads its file."""
    for number in range(300):
        child = subprocess.run([PODIUM, "parse-table"], input=b"a,b\n1,2\n", capture_output=True, env=ENV, timeout=20)
        assert child.returncode == 0 and b'"rows":[[2,"1","2"]]' in child.stdout, (number, child.returncode, child.stderr[-300:])
