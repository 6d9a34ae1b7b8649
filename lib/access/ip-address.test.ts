import { expect, test } from "vitest";
import { ipAddressOf, networkOf } from "@/lib/access/ip-address";

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["198.51.100.7, 192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8::1", "2001:db8::1"],
  ["unknown", null],
  ["<script>", null],
])("of %j the sender is %j", (forwarded, address) => {
  expect(ipAddressOf(new Headers({ "x-forwarded-for": forwarded }))).toBe(address);
});

test("without the header nobody knows", () => {
  expect(ipAddressOf(new Headers())).toBeNull();
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["2001:db8:0:7::1", "2001:db8:0:7"],
  ["2001:db8:0:7:1:2:3:4", "2001:db8:0:7"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
])("%s is of the network %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
