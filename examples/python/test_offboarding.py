"""Tests a small program against the sandbox, with Python's standard library only.

Requires the variables that the sandbox prints, for instance SANDBOX_URL and PUSH_BASE_URL.
"""

import json
import os
import unittest
import urllib.error
import urllib.request


def send(method, url, body=None, **headers):
    """Sends a request, and returns the JSON of the response, or None if it has no body."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json", **headers}, method=method)
    with urllib.request.urlopen(request) as response:
        content = response.read()
        return json.loads(content) if content else None


class Push:
    """The program under test: forgets the accounts of an employee."""

    def __init__(self, base_url, api_key):
        self.base_url = base_url
        self.headers = {"x-api-key": api_key}

    def list(self, path):
        offset = "0"
        while offset is not None:
            page = send("GET", f"{self.base_url}/v1/{path}?limit=50&offset={offset}", **self.headers)
            yield from page["result"]
            offset = page["paging"]["next"]

    def offboard(self, email):
        employee = next(item for item in self.list("employees") if item.get("email") == email)
        accounts = [item for item in self.list("accounts") if item["employeeId"] == employee["id"]]
        for account in accounts:
            send("DELETE", f"{self.base_url}/v1/accounts/{account['id']}", **self.headers)
        return len(accounts)


class OffboardingTest(unittest.TestCase):
    sandbox = os.environ["SANDBOX_URL"] + "/sandbox"

    def setUp(self):
        self.admin("POST", "/reset")
        self.push = Push(os.environ["PUSH_BASE_URL"], os.environ["PUSH_API_KEY"])

    def admin(self, method, path, body=None):
        return send(method, self.sandbox + path, body)

    def test_offboard_arranged_employee_forgets_accounts(self):
        self.admin("PUT", "/organization", {
            "employees": [
                {"email": "bob@example.com", "accounts": [
                    {"appType": "SLACK", "mfaRegistered": False, "loginMethods": {"passwordLogin": True},
                     "findings": [{"type": "WEAK_PASSWORD"}]},
                    {"appType": "GITHUB"},
                ]},
                {"email": "eve@example.com", "accounts": [{"appType": "SLACK"}]},
            ],
        })
        self.assertEqual(2, self.push.offboard("bob@example.com"))
        self.assertEqual(["eve@example.com"], [account["email"] for account in self.push.list("accounts")])
        self.assertEqual([], list(self.push.list("findings")))

    def test_list_rate_limited_fails_with_retry_after(self):
        self.admin("PUT", "/rate-limit", {"perSecond": 1, "burst": 0, "retryAfter": True})
        self.admin("PUT", "/clock", {"time": "2030-01-01T00:00:00Z"})
        next(self.push.list("employees"))
        with self.assertRaises(urllib.error.HTTPError) as caught:
            next(self.push.list("employees"))
        caught.exception.close()
        self.assertEqual((429, "1"), (caught.exception.code, caught.exception.headers["Retry-After"]))
        self.admin("POST", "/clock/advance", {"seconds": 1})
        next(self.push.list("employees"))

    def test_list_server_error_is_raised(self):
        self.admin("POST", "/faults", [{"vendor": "push", "kind": "status", "status": 503}])
        with self.assertRaises(urllib.error.HTTPError) as caught:
            next(self.push.list("employees"))
        caught.exception.close()
        self.assertEqual(503, caught.exception.code)
        self.assertEqual(1, len(self.admin("GET", "/journal?vendor=push&operation=listEmployees")))

    def test_list_all_requests_are_documented(self):
        self.admin("PUT", "/strict", {"enabled": True})
        self.assertEqual(250, sum(1 for _ in self.push.list("employees")))
        self.assertEqual([], self.admin("DELETE", "/spec-violations"))


if __name__ == "__main__":
    unittest.main()
