import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MapPlace } from "../../state/places/map-places.ts";
import { usePlaceWords } from "./place-words.ts";
import { SightingList } from "./sighting-list.tsx";

interface ShownSightingsProps {
  readonly places: readonly MapPlace[];
  /** Ids of chosen places. */
  readonly chosen: readonly string[];
  /** The selected account. */
  readonly account: string | null;
  readonly labelOf: (account: string) => string;
  /** Gives the choice of places up. */
  readonly all: () => void;
}

/** The sightings at the chosen places, else of the selected account, else all; what of them is said above. */
export function ShownSightings({ places, chosen, account, labelOf, all }: ShownSightingsProps) {
  const { t } = useTranslation();
  const words = usePlaceWords();
  const [everybodyBeside, setEverybodyBeside] = useState<string | null>(null);
  if (chosen.length > 0) {
    const some = places.filter(({ place }) => chosen.includes(place.id));
    return (
      <>
        <Says back={t("map.showAll")} act={all}>
          {some.map((each) => (
            <p key={each.place.id}>
              <b>{words.label(each)}</b> {words.where(each)} <span className="third">{words.source(each)}</span>
            </p>
          ))}
        </Says>
        <SightingList places={some} isAll={some.length > 1} account={account} />
      </>
    );
  }
  const own = account === null || account === everybodyBeside ? [] : seenOf(account, places);
  if (account === null || own.length === 0) {
    return (
      <>
        <p className="lh-places-says">{t("map.allPlaces")}</p>
        <SightingList places={places} isAll account={account} />
      </>
    );
  }
  return (
    <>
      <Says back={t("map.everybody")} act={() => setEverybodyBeside(account)}>
        <p>{t("map.ofAccount", { label: labelOf(account) })}</p>
      </Says>
      <SightingList places={own} isAll account={null} />
    </>
  );
}

function Says({ children, back, act }: { readonly children: ReactNode; readonly back: string; readonly act: () => void }) {
  return (
    <div className="lh-places-says">
      {children}
      <button type="button" className="plain-link" onClick={act}>
        {back}
      </button>
    </div>
  );
}

function seenOf(account: string, places: readonly MapPlace[]): readonly MapPlace[] {
  return places.flatMap((each) => {
    const sightings = each.sightings.filter((sighting) => sighting.account === account);
    return sightings.length === 0 ? [] : [{ ...each, sightings }];
  });
}
