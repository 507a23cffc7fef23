#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes in a folder an authority (ca.pem), another (other-ca.pem), and certificates of the first one, each with its
# key in the same file: good.pem, other-name.pem, expired.pem.
# make-certificates.sh FOLDER
set -eu

mkdir -p "$1"
cd "$1"
curve='-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes'

authority ()
{
  openssl req -x509 $curve -days 3650 -subj "/CN=Care Returns test authority $1" -keyout "$1.key" -out "$1.pem" \
    -addext 'basicConstraints=critical,CA:TRUE' -addext 'keyUsage=critical,keyCertSign' 2>/dev/null
}

# certificate NAME ALTERNATIVES DAYS
certificate ()
{
  openssl req $curve -subj /CN=localhost -keyout "$1.key" -out "$1.csr" 2>/dev/null
  printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\n' "$2" >"$1.ext"
  openssl x509 -req -in "$1.csr" -CA ca.pem -CAkey ca.key -CAcreateserial -days "$3" -extfile "$1.ext" \
    -out "$1.crt" 2>/dev/null
  cat "$1.crt" "$1.key" >"$1.pem"
}

authority ca
authority other-ca
certificate good DNS:localhost,IP:127.0.0.1 825
certificate other-name DNS:hub.example.org 825
certificate expired DNS:localhost,IP:127.0.0.1 -1
