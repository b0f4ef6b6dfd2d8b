import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { LoadMore } from "../../ui/load-more.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { longListClass } from "../../ui/long-list-class.ts";
import { PeopleSkeleton } from "./people-skeleton.tsx";

interface PeopleListProps<T> {
  query: UseInfiniteQueryResult<InfiniteData<{ items: T[] }, unknown>, unknown>;
  label: string;
  /** What stands in the place of a list with nobody in it. */
  empty: ReactNode;
  /** One person's row. */
  children: (item: T) => ReactNode;
}

/** A list of people, as far as one scrolls. */
export function PeopleList<T>({ query, label, empty, children }: PeopleListProps<T>) {
  return (
    <>
      <Loaded query={query} skeleton={<PeopleSkeleton />}>
        {({ pages }) => {
          const people = pages.flatMap((page) => page.items);
          if (people.length === 0 && !query.hasNextPage) return empty;
          return (
            <ul aria-label={label} className={longListClass}>
              {people.map(children)}
            </ul>
          );
        }}
      </Loaded>
      <LoadMore list={query} />
    </>
  );
}
