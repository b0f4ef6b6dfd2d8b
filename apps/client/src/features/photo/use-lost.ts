import { useEffect, useState } from "react";
import { useOnline } from "../../api/connection.ts";

/** Whether a picture did not arrive, and how to say so; once the connection is back it has another chance. */
export function useLost(): [isLost: boolean, lose: () => void] {
  const [isLost, setLost] = useState(false);
  const isOnline = useOnline();
  useEffect(() => {
    if (isOnline) setLost(false);
  }, [isOnline]);
  return [isLost, () => setLost(true)];
}
