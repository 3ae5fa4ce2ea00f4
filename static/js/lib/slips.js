/** Slips: a fresh random id for every form, and the ones this window has used, so that their author can find them again. */
import { keep, kept } from "./here.js";

const MOST = 100;

/** 128 random bits as base64url. */
export function freshSlip() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

export function rememberSlip(slip) {
  keep("slips", [...ownSlips().filter((other) => other !== slip), slip].slice(-MOST));
}

export function ownSlips() {
  return kept("slips") ?? [];
}
