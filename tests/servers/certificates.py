"""A certificate authority of the tests' own: what a server shows and what a client trusts."""

import ssl
from pathlib import Path

import trustme


class Certificates:
    """A certificate for 127.0.0.1 and localhost, as files in `folder` and as contexts for both sides."""

    def __init__(self, folder: Path) -> None:
        self._authority = trustme.CA()
        self._shown = self._authority.issue_cert("127.0.0.1", "localhost")
        self.authority = folder / "authority.pem"
        self.cert = folder / "cert.pem"
        self.key = folder / "key.pem"
        self._authority.cert_pem.write_to_path(str(self.authority))
        self.cert.write_bytes(b"".join(blob.bytes() for blob in self._shown.cert_chain_pems))
        self._shown.private_key_pem.write_to_path(str(self.key))

    def trusted(self) -> ssl.SSLContext:
        """A client that trusts this authority and no other."""
        return ssl.create_default_context(cafile=self.authority)

    def server(self) -> ssl.SSLContext:
        """A server that shows the certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._shown.configure_cert(context)
        return context
