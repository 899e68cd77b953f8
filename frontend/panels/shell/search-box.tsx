import { Popover, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchDocument } from "../../../backend/api/contract/account.ts";
import { maskedName } from "../../state/print-account.ts";
import { useSearch } from "../../state/queries.ts";
import { useSelection } from "../../state/selection.ts";
import { useAccountName } from "../parts/account-link.tsx";
import { useFailureWords } from "../parts/states.tsx";

const PAUSE_MS = 200;
/** One digit or letter fits nearly every account. */
const LEAST_LETTERS = 2;
type Hit = SearchDocument["hits"][number];

/** Number, last digits, name, phone or memo; each hit says why it is one. */
export function SearchBox({ caseId, input }: { caseId: string; input: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation();
  const failureWords = useFailureWords();
  const select = useSelection((selection) => selection.select);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [wanted] = useDebouncedValue(text, PAUSE_MS);
  const { data, error, isPlaceholderData } = useSearch(caseId, wanted);
  const isShort = wanted.trim().length < LEAST_LETTERS;
  const hits = isShort ? [] : (data?.hits ?? []);
  const choose = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    select({ kind: "account", id: hit.account });
    setOpen(false);
  };
  const press = (event: KeyboardEvent) => {
    // Hits of what stood here before stay on screen until the new ones come; Enter never opens one of those.
    if (event.key === "Enter" && text === wanted && !isPlaceholderData) choose(hits[active]);
    // The first Escape puts the hits away, the next leaves the box, so that one more goes a step out of the panel.
    if (event.key === "Escape" && !open) input.current?.blur();
    if (event.key === "Escape") setOpen(false);
    if (event.key === "ArrowDown") setActive(Math.min(active + 1, hits.length - 1));
    if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
  };
  return (
    <Popover opened={open && wanted.trim() !== ""} position="bottom-start" width={420} trapFocus={false} onChange={setOpen}>
      <Popover.Target>
        <TextInput
          ref={input}
          className="search"
          size="xs"
          role="combobox"
          aria-expanded={open}
          aria-label={t("search.label")}
          placeholder={t("search.hint")}
          leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
          rightSection={<kbd>/</kbd>}
          value={text}
          onFocus={() => setOpen(true)}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
            setOpen(true);
          }}
          onKeyDown={press}
        />
      </Popover.Target>
      <Popover.Dropdown p={0} className="hits" role="listbox" aria-label={t("search.hits")}>
        {error && <p className="hit says-error">{failureWords(error)}</p>}
        {isShort && <p className="hit second">{t("search.short")}</p>}
        {data && !isShort && hits.length === 0 && <p className="hit second">{t("search.none")}</p>}
        {hits.map((hit, index) => (
          <HitLine key={hit.account} hit={hit} typed={data?.query ?? ""} active={index === active} choose={() => choose(hit)} />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}

interface HitLineProps {
  readonly hit: Hit;
  readonly typed: string;
  readonly active: boolean;
  readonly choose: () => void;
}

function HitLine({ hit, typed, active, choose }: HitLineProps) {
  const { t } = useTranslation();
  const name = useAccountName(hit.account);
  return (
    <button
      type="button"
      role="option"
      aria-selected={active}
      className="hit"
      onMouseDown={(event) => event.preventDefault()}
      onClick={choose}
    >
      <span className="number">{name}</span> <span className="second">{hit.names.map(maskedName).join(", ")}</span>
      <br />
      <span className="third">
        {t(`search.by.${hit.by}`, { typed })} · {t("words.transfers", { count: hit.transfers })}
      </span>
    </button>
  );
}
