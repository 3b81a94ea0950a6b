package org.forecourt.mailing.access;

import java.util.List;

/** Parts of requests that no program of ours sends. */
final class Nonsense {

    static final List<String> SEGMENTS = List.of(
            "%00",
            "%zz",
            "%",
            "a|b",
            "%2e%2e",
            "x-%ff",
            "{id}",
            ";a=b",
            "%2f",
            "\"",
            "%25",
            "a%0d%0ab",
            "%5c",
            "..",
            "0193a5c2-7b1e-7c3a-9d52-3f5be1f0c4aa;x",
            "99999999999999999999",
            "-1",
            "%F0%9F%98%80",
            "%ed%a0%80",
            "a".repeat(8000));

    static final List<String> NAMES = List.of(
            "state",
            "recipient",
            "q",
            "page",
            "page_size",
            "created_since",
            "created_until",
            "template",
            "address",
            "part",
            "locale",
            "x");

    static final List<String> VALUES = List.of(
            "",
            "%zz",
            "%",
            "%ff",
            "%00",
            "a%00b",
            "%ed%a0%80",
            "\\",
            "%25%27_%5c",
            "99999999999",
            "2147483647",
            "-999999999-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "9999-12-31T23:59:59-18:00",
            "0000-01-01",
            "{x}",
            "a".repeat(30_000));

    static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "0",
            "\"",
            "{",
            "[",
            "[]",
            "{}",
            "[{}]",
            "[null]",
            "[[]]",
            "\u0000",
            "\u00ff\u00fe",
            "[".repeat(60_000),
            "{\"a\":".repeat(3000),
            "1".repeat(30_000),
            "1e999999999",
            "{\"id\":null}",
            "{\"address\":\"a@example.com\",\"detail\":\"a\\u0000b\"}",
            "{\"address\":\"a@example.com\",\"detail\":\"\\ud800\"}",
            "{\"address\":\"\\u0000@example.com\"}",
            "{\"messages\":[{\"id\":1e400,\"content_hash\":[]}]}",
            "{\"messages\":{}}",
            "{\"arrived\":{}}",
            "{\"rules\":[null]}",
            "{\"rules\":[{\"stage\":\"x\"}]}",
            "a=%zz&b=%ff",
            "address=%00&csrf=%00",
            "%");

    static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=utf-99",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "text/xml",
            "nonsense",
            "*/*",
            "application/json;;;=",
            "\u00ff");

    static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO", "get", "CONNECT");

    static final List<String> HEADERS = List.of(
            "X-Large: " + "x".repeat(32_000),
            "Cookie: " + "a=b; ".repeat(6000),
            "Cookie: =;;\"\u0001\u00ff",
            "Cookie: forecourt_mail=%00; language=%zz",
            "Accept: ///",
            "Accept: application/xml",
            "Accept: text/html;q=x",
            "Accept: " + "a/b,".repeat(4000),
            "Accept-Language: " + "uk,".repeat(8000),
            "Accept-Language: ;;;q=9,\u00ff",
            "Accept-Encoding: " + "gzip;q=0.1,".repeat(2500),
            "Idempotency-Key: " + "k".repeat(30_000),
            "If-None-Match: \"",
            "If-Modified-Since: yesterday",
            "Range: bytes=9-1,-,x",
            "Content-Encoding: gzip",
            "Expect: the impossible",
            "Origin: null",
            "Sec-Fetch-Site: nonsense",
            "X-Forwarded-For: 1",
            "X-HTTP-Method-Override: DELETE",
            "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: %%",
            "Content-Length: 99999999999999999999",
            "Content-Length: -1",
            "Content-Length: 0\r\nContent-Length: 5",
            "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
            "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            "Authorization: Basic x",
            ": empty",
            "No colon");

    static final List<String> LINES = List.of(
            "GET",
            "GET / HTTP/9.9",
            "GET  / HTTP/1.1",
            "GET http://[::1 HTTP/1.1",
            "GET * HTTP/1.1",
            "OPTIONS * HTTP/1.1",
            "\u0000",
            "GET /\u00ff HTTP/1.1",
            "GET /api/templates\u0001 HTTP/1.1",
            "GET //evil.example/ HTTP/1.1",
            "GET /api/../api/messages HTTP/1.1",
            "GET /" + "a".repeat(80_000) + " HTTP/1.1");

    private Nonsense() {}
}
