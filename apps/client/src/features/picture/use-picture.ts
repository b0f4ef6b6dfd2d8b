import { useRef, useState } from "react";
import { inBackground } from "../../ui/in-background.ts";
import { type Picture, preparePicture } from "./prepare-picture.ts";

/** Choosing a picture: what was chosen and can be sent, and what is wrong with what was chosen last. */
export function usePicture(first: Picture | null) {
  const [picture, setPicture] = useState(first);
  const [problem, setProblem] = useState<string>();
  const [isReading, setReading] = useState(false);
  const turn = useRef(0);
  const choose = (chosen: File) => {
    turn.current += 1;
    const own = turn.current;
    setReading(true);
    setProblem(undefined);
    const take = preparePicture(chosen).then((prepared) => {
      if (own !== turn.current) return; // something else was chosen meanwhile
      setReading(false);
      setProblem(prepared.problem);
      if (prepared.picture) setPicture(prepared.picture);
    });
    inBackground(take);
  };
  const clear = () => {
    turn.current += 1;
    setReading(false);
    setProblem(undefined);
    setPicture(null);
  };
  return { picture, problem, isReading, choose, clear };
}
