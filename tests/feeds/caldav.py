"""A feed imported into a real CalDAV server and listed by a calendar program shows the dates of the directory.

    python caldav.py FOLDER

FOLDER is what `feeds::forms_for_other_readers` wrote: feeds below `c/`, and `sessions.json` with what they must give.
vdirsyncer follows the root feeds by HTTP into Radicale, then copies Radicale's calendars into a folder, which khal lists.
Both servers listen on the loopback interface and are stopped. Exit 1: some date differs.
"""

import base64
import datetime as dt
import functools
import http.client
import http.server
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
import zoneinfo

BRUSSELS = zoneinfo.ZoneInfo("Europe/Brussels")
PROGRAMS = pathlib.Path(sys.executable).parent
CREDENTIALS = "Basic " + base64.b64encode(b"essai:essai").decode()
FIELDS = ("title", "start-long", "end-long", "status", "all-day")

NAME = re.compile(r"Groupe ([a-z0-9-]+) ;")
"""The slug of an entry is in its name: vdirsyncer gives what it reads by HTTP identifiers of its own."""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def request(port, method, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers={"Authorization": CREDENTIALS})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


def until_it_answers(port, process):
    for _ in range(100):
        if process.poll() is not None:
            break
        try:
            return request(port, "GET", "/.web/")
        except OSError:
            time.sleep(0.1)
    raise SystemExit("Radicale does not start")


def settings(place, names, feeds_port, server_port):
    """The settings of vdirsyncer: each feed into the server, and from there into a folder."""
    text = f'[general]\nstatus_path = "{place}/status/"\n'
    for name in names:
        text += f"""
[pair {name}_in]
a = "{name}_feed"
b = "{name}_server"
collections = null
conflict_resolution = "a wins"
[pair {name}_out]
a = "{name}_server"
b = "{name}_folder"
collections = null
[storage {name}_feed]
type = "http"
url = "http://127.0.0.1:{feeds_port}/c/{name}.ics"
[storage {name}_server]
type = "caldav"
url = "http://127.0.0.1:{server_port}/essai/{name}/"
username = "essai"
password = "essai"
[storage {name}_folder]
type = "filesystem"
path = "{place}/{name}"
fileext = ".ics"
"""
    return text


def run(environment, *command, answers=""):
    done = subprocess.run(
        [str(PROGRAMS / command[0]), *command[1:]], input=answers, env=environment, capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(f"{command}: {done.stdout[-1500:]}{done.stderr[-1500:]}")
    return done.stdout


def through_the_server(folder, place, names, environment):
    """Copies the feeds into the server and out of it."""
    handler = functools.partial(Quiet, directory=str(folder))
    feeds = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=feeds.serve_forever, daemon=True).start()
    port = free_port()
    (place / "radicale.conf").write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = none\n[rights]\ntype = owner_only\n"
        f"[storage]\nfilesystem_folder = {place}/server\n[logging]\nlevel = error\n"
    )
    with (place / "radicale.log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "radicale", "--config", str(place / "radicale.conf")], stdout=log, stderr=log
        )
    try:
        until_it_answers(port, server)
        for name in names:
            status = request(port, "MKCALENDAR", f"/essai/{name}/")
            if status != 201:
                raise SystemExit(f"MKCALENDAR: {status}")
            (place / name).mkdir()
        (place / "vdirsyncer.conf").write_text(settings(place, names, feeds.server_port, port))
        sync = ("vdirsyncer", "--config", str(place / "vdirsyncer.conf"))
        run(environment, *sync, "discover", answers="y\n" * 10)
        run(environment, *sync, "sync", *(f"{name}_in" for name in names))
        run(environment, *sync, "sync", *(f"{name}_out" for name in names))
    finally:
        server.terminate()
        server.wait(20)
        feeds.shutdown()
        feeds.server_close()


def listed(place, names, environment, window):
    """What khal shows: slug, start, end, whether it is cancelled; local times."""
    calendars = "".join(f"[[{name}]]\npath = {place}/{name}\nreadonly = True\n" for name in names)
    (place / "khal.conf").write_text(
        f"[calendars]\n{calendars}[locale]\nlocal_timezone = Europe/Brussels\ndefault_timezone = Europe/Brussels\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {place}/khal.db\n"
    )
    fields = [argument for field in FIELDS for argument in ("--json", field)]
    out = run(environment, "khal", "--config", str(place / "khal.conf"), "list", *fields, *window)
    found = set()
    # One list a day.
    for day in out.splitlines():
        for event in json.loads(day):
            found.add(
                (
                    NAME.search(event["title"]).group(1),
                    event["start-long"],
                    event["end-long"],
                    "CANCELLED" if "CANCELLED" in event["status"].upper() else "",
                )
            )
    return found


def expected(session):
    """A session as khal writes it: the end of whole days is their last one, and an open end is an hour later."""
    slug, start, end, status = session
    if "T" not in start:
        last = dt.date.fromisoformat(end) - dt.timedelta(days=1)
        return slug, start, last.isoformat(), status
    local = [dt.datetime.fromisoformat(moment).astimezone(BRUSSELS) for moment in (start, end)]
    if start == end:
        local[1] += dt.timedelta(hours=1)
    return slug, *(moment.strftime("%Y-%m-%d %H:%M") for moment in local), status


def main() -> int:
    folder = pathlib.Path(sys.argv[1]).resolve()
    wanted = json.loads((folder / "sessions.json").read_text())
    names = ["be", "fr"]
    with tempfile.TemporaryDirectory() as temporary:
        place = pathlib.Path(temporary)
        environment = {**os.environ, "HOME": temporary, "XDG_CACHE_HOME": temporary, "LC_ALL": "C.UTF-8"}
        through_the_server(folder, place, names, environment)
        events = sum(len(re.findall("BEGIN:VEVENT", file.read_text())) for name in names for file in (place / name).iterdir())
        found = listed(place, names, environment, (wanted["from"], wanted["to"]))
    sessions = {expected(session) for session in wanted["sessions"]}
    # khal also lists what began before the window, a night for instance.
    found = {session for session in found if session[1][:10] >= wanted["from"]}
    missing, extra = sorted(sessions - found), sorted(found - sessions)
    for name, some in (("missing", missing), ("unexpected", extra)):
        for session in some[:10]:
            print(f"{name}: {session}")
    print(f"{events} events through Radicale; khal lists {len(found)} sessions, {len(missing)} missing, {len(extra)} more")
    return 1 if missing or extra or len(sessions) < 400 else 0


if __name__ == "__main__":
    sys.exit(main())
