import { useTranslation } from "react-i18next";
import type { AccountCard } from "../../../backend/api/contract/account.ts";
import { Said } from "../parts/said.tsx";
import { TransferLinks } from "../transfer/transfer-links.tsx";

/** Why, or what speaks against: each sentence opens the rows it rests on. */
export function Sentences(props: { title: string; sentences: AccountCard["why"]; none: string }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{props.title}</h3>
      {props.sentences.length === 0 && <p className="third">{props.none}</p>}
      <ul className="lines">
        {props.sentences.map(({ text, said, basis, transfers }) => (
          <li key={text}>
            <Said className={`basis-${basis}`} title={t(`basis.${basis}`)} said={said} />{" "}
            {transfers.length > 0 && <TransferLinks transfers={transfers} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
