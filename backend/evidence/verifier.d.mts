import type { Verification } from "./check-pack.d.mts";

export function verify(folder: string): Promise<Verification>;
