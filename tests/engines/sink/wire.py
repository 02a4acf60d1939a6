"""Records what passes on a network interface, as JSON lines: TCP connection attempts, TCP and UDP payloads.

Node has no packet sockets, and a recorder inside the servers would miss every port nobody listens on.
"""

import base64
import json
import socket
import struct
import sys
import threading

ETH_P_ALL = 3
OUTGOING = 4
# A run that sends more than this is a failed run already; the cut is recorded, so it can never read as silence.
LOG_LIMIT = 96 * 1024 * 1024


class Log:
    """A bounded file of JSON lines, written from more than one thread."""

    def __init__(self, path):
        self.file = open(path, "a", buffering=1)
        self.written = 0
        self.lock = threading.Lock()

    def add(self, **event):
        line = json.dumps(event) + "\n"
        with self.lock:
            if self.written > LOG_LIMIT:
                return
            self.written += len(line)
            if self.written > LOG_LIMIT:
                line = json.dumps({"kind": "overflow"}) + "\n"
            self.file.write(line)


def addresses(packet):
    """(protocol, source, destination, transport bytes) of an IP packet inside an Ethernet frame, or None."""
    kind = struct.unpack("!H", packet[12:14])[0]
    body = packet[14:]
    if kind == 0x0800:
        length = struct.unpack("!H", body[2:4])[0]
        start = (body[0] & 15) * 4
        return body[9], socket.inet_ntoa(body[12:16]), socket.inet_ntoa(body[16:20]), body[start:length]
    if kind == 0x86DD:
        names = [socket.inet_ntop(socket.AF_INET6, body[i : i + 16]) for i in (8, 24)]
        return body[6], names[0], names[1], body[40:]
    return None


def describe(packet):
    """The event one frame stands for, or None for what carries nothing from an application."""
    found = addresses(packet)
    if not found:
        return None
    protocol, source, destination, data = found
    if protocol not in (6, 17) or len(data) < 8:
        return None
    source_port, port = struct.unpack("!HH", data[:4])
    event = {"from": f"{source}:{source_port}", "to": destination, "port": port}
    if protocol == 17:
        return {**event, "kind": "udp", "data": base64.b64encode(data[8:]).decode()}
    payload = data[(data[12] >> 4) * 4 :]
    if data[13] & 0x12 == 0x02:
        return {**event, "kind": "syn"}
    if payload:
        return {**event, "kind": "tcp", "data": base64.b64encode(payload).decode()}
    return None


def record(interface, log, wanted):
    """Endless: writes every wanted event of the interface once."""
    wire = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_P_ALL))
    wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 32 * 1024 * 1024)
    wire.bind((interface, 0))
    log.add(kind="listening", interface=interface)
    while True:
        packet, origin = wire.recvfrom(262144)
        if origin[2] == OUTGOING:
            continue
        event = describe(packet)
        if event and wanted(event):
            log.add(**event)


if __name__ == "__main__":
    # wire.py LOG INTERFACE PORT...: what is sent to these ports, and every attempt to reach any other one.
    ports = {int(port) for port in sys.argv[3:]}
    record(sys.argv[2], Log(sys.argv[1]), lambda event: event["port"] in ports or event["kind"] == "syn")
