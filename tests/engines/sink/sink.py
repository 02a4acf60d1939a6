"""A dead end that looks like the internet: every name resolves, every common port answers, all of it is recorded.

sink.py LOG INTERFACE OWN_ADDRESS BACKGROUND_ADDRESS NAMES_FILE
Each looked-up name gets an address of its own, so that a bare connection attempt can be laid at a name's door;
the names a browser asks for by itself (NAMES_FILE, JSON list of patterns) all share BACKGROUND_ADDRESS.
"""

import asyncio
import base64
import fnmatch
import hashlib
import json
import socket
import struct
import sys
import threading

import wire

TCP_PORTS = [80, 443, 3478, 5349, 8080, 8443, 853]
STUN_PORTS = [3478, 5349, 19302]
IP_PKTINFO = 8
POOL = [f"203.0.113.{last}" for last in range(16, 250)]


class Names:
    """Hands out one address per name, and says so in the log."""

    def __init__(self, log, background_address, patterns):
        self.log, self.background_address, self.patterns = log, background_address, patterns
        self.given = {}

    def background(self, name):
        return any(fnmatch.fnmatch(name, pattern) for pattern in self.patterns)

    def address(self, name):
        key = name.lower()
        if key not in self.given:
            own = POOL[len(self.given) % len(POOL)]
            self.given[key] = self.background_address if self.background(key) else own
        return self.given[key]


def question(query):
    """(name, type, end offset) of the first question of a DNS query."""
    labels, at = [], 12
    while query[at]:
        labels.append(query[at + 1 : at + 1 + query[at]].decode("latin-1"))
        at += 1 + query[at]
    return ".".join(labels), struct.unpack("!H", query[at + 1 : at + 3])[0], at + 5


def dns_answer(query, names, over):
    """Answers A with an address, anything else with "no such record": then a browser goes on with the A."""
    name, kind, end = question(query)
    address = names.address(name)
    names.log.add(kind="dns", name=name, type=kind, address=address, background=names.background(name.lower()), over=over)
    head = query[:2] + b"\x81\x80" + struct.pack("!HHHH", 1, 1 if kind == 1 else 0, 0, 0) + query[12:end]
    if kind != 1:
        return head
    return head + b"\xc0\x0c" + struct.pack("!HHIH", 1, 1, 1, 4) + socket.inet_aton(address)


class Datagrams(asyncio.DatagramProtocol):
    """The DNS port."""

    def __init__(self, names):
        self.names = names

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, sender):
        try:
            self.transport.sendto(dns_answer(data, self.names, "udp"), sender)
        except (IndexError, struct.error):
            return


def serve_stun(port):
    """Endless; answers from the address that was asked, which a plain UDP socket on every address would not do."""
    peer = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    peer.setsockopt(socket.IPPROTO_IP, IP_PKTINFO, 1)
    peer.bind(("0.0.0.0", port))
    while True:
        data, extra, _, sender = peer.recvmsg(65536, 256)
        answer = stun_answer(data)
        asked = next((value[8:12] for level, kind, value in extra if kind == IP_PKTINFO), None)
        if answer and asked:
            source = [(socket.IPPROTO_IP, IP_PKTINFO, struct.pack("=I4s4s", 0, asked, asked))]
            peer.sendmsg([answer], source, 0, sender)


def attribute(kind, value):
    return struct.pack("!HH", kind, len(value)) + value + b"\0" * (-len(value) % 4)


def stun_answer(data):
    """Asks for credentials on the first TURN allocation: only then does a browser send the user name it was given."""
    if len(data) < 20 or struct.unpack("!H", data[:2])[0] != 0x0003:
        return None
    body = attribute(0x0009, b"\0\0\x04\x01Unauthorized") + attribute(0x0014, b"sink") + attribute(0x0015, b"once")
    return struct.pack("!HH", 0x0113, len(body)) + data[4:20] + body


HTTP_TYPES = {".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".vtt": "text/vtt"}


def http_answer(request):
    """The plainest page that lets a request succeed; everything is allowed, since this is the far side."""
    first = request.split(b"\r\n", 1)[0].decode("latin-1").split(" ")
    path = first[1].split("?")[0] if len(first) > 1 else "/"
    headers = dict(line.split(": ", 1) for line in request.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")[1:] if ": " in line)
    lower = {key.lower(): value for key, value in headers.items()}
    if lower.get("upgrade", "").lower() == "websocket":
        key = lower.get("sec-websocket-key", "") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
        accept = base64.b64encode(hashlib.sha1(key.encode()).digest()).decode()
        return f"HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n".encode()
    kind = HTTP_TYPES.get(path[path.rfind(".") :] if "." in path else "", "text/html")
    allow = "".join(
        f"Access-Control-Allow-{what}: *\r\n" for what in ("Origin", "Headers", "Methods", "Private-Network", "Local-Network")
    )
    return f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n{allow}Content-Length: 1\r\nConnection: close\r\n\r\n ".encode()


async def tcp_peer(reader, writer):
    """One connection: plain HTTP is answered, TLS and the rest is closed once its first bytes are in."""
    try:
        data = await asyncio.wait_for(reader.read(65536), 20)
        while data[:1].isalpha() and b"\r\n\r\n" not in data and len(data) < 1 << 20:
            data += await asyncio.wait_for(reader.read(65536), 20)
        if data[:1].isalpha():
            answer = http_answer(data)
            writer.write(answer)
            await writer.drain()
            if answer.startswith(b"HTTP/1.1 101"):
                await asyncio.wait_for(reader.read(65536), 20)
    except (asyncio.TimeoutError, ConnectionError, UnicodeDecodeError, ValueError):
        pass
    finally:
        writer.close()


async def dns_over_tcp(names, reader, writer):
    try:
        size = struct.unpack("!H", await reader.readexactly(2))[0]
        answer = dns_answer(await reader.readexactly(size), names, "tcp")
        writer.write(struct.pack("!H", len(answer)) + answer)
        await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError, IndexError, struct.error):
        pass
    finally:
        writer.close()


async def main(log_path, interface, own, background_address, names_file):
    log = wire.Log(log_path)
    names = Names(log, background_address, json.load(open(names_file)))
    loop = asyncio.get_running_loop()
    await loop.create_datagram_endpoint(lambda: Datagrams(names), (own, 53))
    for port in STUN_PORTS:
        threading.Thread(target=serve_stun, args=(port,), daemon=True).start()
    for port in TCP_PORTS:
        await asyncio.start_server(tcp_peer, "0.0.0.0", port, backlog=256)
    await asyncio.start_server(lambda reader, writer: dns_over_tcp(names, reader, writer), "0.0.0.0", 53)
    threading.Thread(target=wire.record, args=(interface, log, lambda event: True), daemon=True).start()
    await asyncio.Event().wait()


asyncio.run(main(*sys.argv[1:]))
