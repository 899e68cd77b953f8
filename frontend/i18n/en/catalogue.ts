import type { Catalogue } from "../word-tree.ts";
import { accounts, facts, identifiers, notes, reach, transfers } from "./account.ts";
import { canvas } from "./canvas.ts";
import { communities, groups } from "./communities.ts";
import { check, evidence } from "./evidence.ts";
import { findings, leads } from "./findings.ts";
import { formats } from "./formats.ts";
import { home, importing, jobs, progress, progressOf, rejects, reports, speed } from "./intake.ts";
import { map } from "./map.ts";
import { overview, quality } from "./overview.ts";
import { acts, audit, door, uploader, userRoles, users } from "./people.ts";
import { countries, requests } from "./requests.ts";
import { cases, keys, panel, places, search, shell, states, zones } from "./shell.ts";
import { holds, ruleSays, rules, stops, trace } from "./trace.ts";
import { advance, victims } from "./victims.ts";
import { wizard } from "./wizard.ts";
import { basis, ends, roles, span, words } from "./words.ts";

export const en: Catalogue = {
  canvas,
  map,
  communities,
  groups,
  shell,
  zones,
  places,
  panel,
  states,
  keys,
  search,
  cases,
  door,
  uploader,
  users,
  userRoles,
  audit,
  acts,
  formats,
  words,
  span,
  basis,
  roles,
  ends,
  accounts,
  facts,
  identifiers,
  transfers,
  notes,
  reach,
  home,
  overview,
  quality,
  reports,
  import: importing,
  rejects,
  wizard,
  jobs,
  progress,
  progressOf,
  speed,
  findings,
  leads,
  trace,
  rules,
  ruleSays,
  stops,
  holds,
  requests,
  countries,
  victims,
  advance,
  evidence,
  check,
};
