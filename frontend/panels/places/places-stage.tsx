import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CanvasAct, GraphCamera } from "../../state/canvas/graph-port.ts";
import type { Stretch } from "../../state/canvas/stretch.ts";
import { mapPlaces } from "../../state/places/map-places.ts";
import { usePlaces } from "../../state/queries.ts";
import { Failure, Loading } from "../parts/states.tsx";
import { PlaceMap } from "./place-map.tsx";
import { PlaceSays } from "./place-says.tsx";
import { PlaceTable } from "./place-table.tsx";
import "./places.css";
import { ShownSightings } from "./shown-sightings.tsx";

export interface PlacesStageProps {
  readonly caseId: string;
  /** Accounts on the canvas, ordered. */
  readonly accounts: readonly string[];
  readonly labelOf: (account: string) => string;
  /** The account that is selected on the canvas. */
  readonly account: string | null;
  /** The brushed stretch of time. */
  readonly stretch: Stretch | null;
  readonly singleKeys: boolean;
  readonly camera: (camera: GraphCamera | null) => void;
  /** What a key asks that is not the map's own. */
  readonly act: (act: CanvasAct) => void;
}

/** Where the accounts on the canvas were seen: an offline map, and the same places by time. */
export function PlacesStage({ caseId, accounts, labelOf, account, stretch, singleKeys, camera, act }: PlacesStageProps) {
  const { t } = useTranslation();
  const { data, error, isLoading } = usePlaces(caseId, accounts, true);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const places = useMemo(() => (data ? mapPlaces(data.places, data.sightings, stretch) : []), [data, stretch]);
  const toggle = (ids: readonly string[]) => setChosen(ids.every((id) => chosen.includes(id)) ? [] : ids);
  if (error !== null) return <Aside says={<Failure error={error} />} />;
  if (isLoading || !data) return <Aside says={accounts.length === 0 ? t("canvas.empty") : <Loading />} />;
  return (
    <div className="lh-places">
      <PlaceMap
        places={places}
        chosen={chosen}
        choose={toggle}
        account={account}
        labelOf={labelOf}
        singleKeys={singleKeys}
        camera={camera}
        act={act}
      />
      <section className="lh-places-side" aria-label={t("map.table")}>
        <PlaceSays data={data} places={places} />
        {places.length > 0 && <PlaceTable places={places} chosen={chosen} choose={toggle} />}
        {places.length > 0 && (
          <ShownSightings places={places} chosen={chosen} account={account} labelOf={labelOf} all={() => setChosen([])} />
        )}
      </section>
    </div>
  );
}

function Aside({ says }: { readonly says: ReactNode }) {
  return <div className="lh-canvas-says">{says}</div>;
}
