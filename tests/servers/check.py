"""Serves a built site with real web servers, with the settings that `repere headers` writes, and looks at what comes.

    python check.py SITE SNIPPETS

SNIPPETS is a folder of nginx.conf, apache.conf and caddy.conf. nginx must be there; Apache and Caddy are tried where
they are installed. Each runs on a free port of the loopback interface and is stopped before the next. Exit 1: something
is not as `_headers` says.
"""

import gzip
import http.client
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

FEED = "text/calendar; charset=utf-8"
ATOM = "application/atom+xml; charset=utf-8"
HOUR = "public, max-age=3600"
YEAR = "public, max-age=31536000, immutable"
ASK = "no-cache"


def nginx(folder, site, snippet, port):
    (folder / "nginx.conf").write_text(f"""
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ }}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {site};
        include {snippet};
    }}
}}
""")
    return ["nginx", "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")]


def apache(folder, site, snippet, port):
    modules = pathlib.Path("/usr/lib/apache2/modules")
    loads = "\n".join(
        f"LoadModule {name}_module {modules}/mod_{name}.so"
        for name in ("mpm_event", "authz_core", "mime", "dir", "headers")
    )
    (folder / "mime.types").write_text(
        "text/html html\ntext/css css\ntext/javascript js\nimage/svg+xml svg\ntext/plain txt\n"
    )
    (folder / "apache.conf").write_text(f"""
{loads}
ServerRoot {folder}
ServerName localhost
PidFile {folder}/apache.pid
ErrorLog {folder}/error.log
Listen 127.0.0.1:{port}
TypesConfig {folder}/mime.types
<VirtualHost 127.0.0.1:{port}>
    DocumentRoot {site}
    Include {snippet}
</VirtualHost>
""")
    return ["apache2", "-f", str(folder / "apache.conf"), "-D", "FOREGROUND"]


def caddy(folder, site, snippet, port):
    (folder / "Caddyfile").write_text(f"""{{
    admin off
    auto_https off
    storage file_system {folder}
}}
http://127.0.0.1:{port} {{
    root * {site}
    import {snippet}
}}
""")
    return ["caddy", "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]


def ask(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def policy(site):
    """The headers of every answer, as `_headers` has them."""
    lines = (site / "_headers").read_text().split("\n")[1:]
    found = {}
    for line in lines:
        if not line.startswith("  "):
            break
        name, value = line.strip().split(": ", 1)
        found[name] = value
    return found


def expectations(site):
    """Path, status, media type, caching, file."""
    style = next(path for path in sorted((site / "theme").iterdir()) if path.suffix == ".css")
    entry = sorted((site / "c" / "fiches").glob("*.ics"))[0]
    word = sorted((site / "s/h/fr").iterdir())[0]
    return [
        (f"/s/h/fr/{word.name}", 200, None, YEAR, word),
        ("/s/fr/m.bin", 200, None, ASK, site / "s/fr/m.bin"),
        ("/", 200, "text/html; charset=utf-8", ASK, site / "index.html"),
        ("/zones/be/", 200, "text/html; charset=utf-8", ASK, site / "zones/be/index.html"),
        ("/c/be.ics", 200, FEED, HOUR, site / "c/be.ics"),
        (f"/c/fiches/{entry.name}", 200, FEED, HOUR, entry),
        ("/nouveautes.atom", 200, ATOM, HOUR, site / "nouveautes.atom"),
        ("/nouveautes/be.atom", 200, ATOM, HOUR, site / "nouveautes/be.atom"),
        ("/sw.js", 200, None, ASK, site / "sw.js"),
        (f"/theme/{style.name}", 200, "text/css; charset=utf-8", YEAR, style),
        ("/essai.json.gz", 200, None, ASK, site / "essai.json.gz"),
        ("/nulle-part/", 404, "text/html; charset=utf-8", None, site / "404.html"),
        ("/c/nulle-part.ics", 404, None, None, site / "404.html"),
    ]


def look(port, site, complain):
    wanted = policy(site)
    if "Content-Security-Policy" not in wanted:
        complain("_headers has no policy")
    for path, status, media, caching, file in expectations(site):
        answer, body = ask(port, path)
        if answer.status != status:
            complain(f"{path}: {answer.status}")
            continue
        for name, value in wanted.items():
            if answer.headers.get_all(name) != [value]:
                complain(f"{path}: {name}: {answer.headers.get_all(name)}")
        kind = answer.getheader("Content-Type")
        if media and (kind or "").lower() != media:
            complain(f"{path}: Content-Type: {kind}")
        if caching and answer.headers.get_all("Cache-Control") != [caching]:
            complain(f"{path}: Cache-Control: {answer.headers.get_all('Cache-Control')}")
        coding = answer.getheader("Content-Encoding")
        if path.endswith(".gz") and coding:
            complain(f"{path}: a browser would open it: Content-Encoding: {coding}")
        if coding == "gzip":
            body = gzip.decompress(body)
        if body != file.read_bytes():
            complain(f"{path}: {len(body)} bytes are not those of {file.name}")


def wait(port, process):
    for _ in range(100):
        if process.poll() is not None:
            return False
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.1)
    return False


def serve(name, command, site, snippet) -> list[str]:
    problems = []
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        folder.chmod(0o755)
        log = folder / "log"
        with log.open("wb") as out:
            process = subprocess.Popen(
                command(folder, site, snippet, port),
                stdout=out,
                stderr=out,
                # Caddy writes below these; nothing stays.
                env={**os.environ, "HOME": place, "XDG_CONFIG_HOME": place, "XDG_DATA_HOME": place},
            )
        try:
            if wait(port, process):
                look(port, site, lambda what: problems.append(f"{name}: {what}"))
            else:
                error = folder / "error.log"
                said = log.read_text() + (error.read_text() if error.exists() else "")
                problems.append(f"{name} does not start: {said[-500:]}")
        finally:
            process.terminate()
            process.wait(20)
    return problems


def main() -> int:
    given, snippets = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    problems, served = [], []
    with tempfile.TemporaryDirectory() as place:
        # A copy that any user of the system may read, with one file more: the servers give up root.
        pathlib.Path(place).chmod(0o755)
        site = pathlib.Path(place) / "site"
        shutil.copytree(given, site)
        (site / "essai.json.gz").write_bytes(gzip.compress(b"{}", mtime=0))
        for name, program, command in (
            ("nginx", "nginx", nginx),
            ("apache", "apache2", apache),
            ("caddy", "caddy", caddy),
        ):
            if shutil.which(program) is None:
                print(f"SKIPPED: {name} is not installed")
                continue
            served.append(name)
            problems += serve(name, command, site, snippets / f"{name}.conf")
    for problem in problems:
        print(problem)
    if "nginx" not in served:
        problems.append("nginx")
        print("nginx is missing: apt-get install nginx-light")
    print(f"served by {', '.join(served)}: {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
