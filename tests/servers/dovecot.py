"""A real Dovecot on free ports of the loopback, as root or not; every name is a user, all with the same password."""

import contextlib
import grp
import os
import pwd
import random
import shutil
import signal
import socket
import subprocess
import tempfile
from pathlib import Path

from servers.certificates import Certificates
from servers.mailserver import MailServer

HOST = "127.0.0.1"
PASSWORD = "hemmelig-10"

SETTINGS = """
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/dovecot.log
protocols = imap
listen = {host}
service imap-login {{
  {chroot}
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
ssl = yes
ssl_cert = <{certificates.cert}
ssl_key = <{certificates.key}
disable_plaintext_auth = no
auth_failure_delay = 0
service anvil {{
  {chroot}
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={owner.pw_uid} gid={owner.pw_gid} home={home}/mail/%u allow_all_users=yes
}}
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:{home}/mail/%u
namespace inbox {{
  inbox = yes
  {namespace}
}}
{more}
"""

ROOTLESS = """
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
service stats {{
  chroot =
}}
"""


def program() -> str | None:
    """Where Dovecot is installed, also for users whose path does not name it."""
    return shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


class Dovecot:
    """One Dovecot. `more` is added to its settings, `namespace` to those of the user's own folders."""

    def __init__(self, certificates: Certificates, more: str = "", namespace: str = "") -> None:
        self.certificates = certificates
        # not below pytest's folder: that is closed to other users, and as root Dovecot reads mail as somebody else
        self.home = Path(tempfile.mkdtemp(prefix="dovecot-"))
        self.home.chmod(0o755)
        self.port, self.tls_port = _free_port(), _free_port()
        (self.home / "mail").mkdir()
        (self.home / "dovecot.conf").write_text(self._settings(more, namespace))
        self._running: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start and wait until it takes connections."""
        found = program()
        assert found, "no Dovecot is installed"
        command = [found, "-F", "-c", str(self.home / "dovecot.conf")]
        self._running = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
        while not self._answers():
            with contextlib.suppress(subprocess.TimeoutExpired):
                said = self._running.communicate(timeout=0.02)[1].decode()
                raise RuntimeError(f"Dovecot did not start: {said} {(self.home / 'dovecot.log').read_text()}")

    def stop(self) -> None:
        """End it and its connections without a word, as a power cut would; `start` brings it back with its mail."""
        if self._running is not None:
            os.killpg(self._running.pid, signal.SIGKILL)
            self._running.communicate()
            self._running = None

    def close(self) -> None:
        """End it and remove all it kept."""
        self.stop()
        shutil.rmtree(self.home)

    def mailbox(self, user: str) -> MailServer:
        """The mailbox of that user, made when first looked at."""
        return MailServer(
            name="dovecot",
            host=HOST,
            port=self.port,
            user=user,
            password=PASSWORD,
            tls_port=self.tls_port,
            maildir=self.home / "mail" / user,
            certificates=self.certificates,
        )

    def _settings(self, more: str, namespace: str) -> str:
        root = os.getuid() == 0
        owner = pwd.getpwnam("nobody") if root else pwd.getpwuid(os.getuid())
        if root:
            os.chown(self.home / "mail", owner.pw_uid, owner.pw_gid)
        else:
            more += ROOTLESS.format(user=owner.pw_name, group=grp.getgrgid(owner.pw_gid).gr_name)
        return SETTINGS.format(
            home=self.home,
            host=HOST,
            port=self.port,
            tls_port=self.tls_port,
            chroot="" if root else "chroot =",
            certificates=self.certificates,
            password=PASSWORD,
            owner=owner,
            namespace=namespace,
            more=more,
        )

    def _answers(self) -> bool:
        try:
            with socket.create_connection((HOST, self.port)):
                return True
        except ConnectionRefusedError:
            return False


def _free_port() -> int:
    """A port that nobody listens on, below those that the system gives to outgoing connections."""
    while True:
        port = random.randrange(20000, 32000)
        with contextlib.suppress(OSError), socket.create_server((HOST, port)):
            return port
