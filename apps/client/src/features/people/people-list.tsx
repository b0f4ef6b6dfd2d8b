import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { LoadMore } from "../../ui/load-more.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { PeopleSkeleton } from "./people-skeleton.tsx";

/** The height in pixels of somebody's row, whose name and line take one line each. */
const rowPx = 64;

interface PeopleListProps<T> {
  query: UseInfiniteQueryResult<InfiniteData<{ items: T[] }, unknown>, unknown>;
  /** Of all lists of the app, which it is. */
  name: string;
  label: string;
  /** What stands in the place of a list with nobody in it. */
  empty: ReactNode;
  /** By what somebody is known in it. */
  keyOf: (item: T) => string;
  /** What is in somebody's row. */
  children: (item: T) => ReactNode;
}

/** A list of people, as far as one scrolls. */
export function PeopleList<T>({ query, name, label, empty, keyOf, children }: PeopleListProps<T>) {
  return (
    <>
      <Loaded query={query} skeleton={<PeopleSkeleton />}>
        {({ pages }) => {
          const people = pages.flatMap((page) => page.items);
          if (people.length === 0 && !query.hasNextPage) return empty;
          return (
            <VirtualList {...{ name, label, keyOf, rowPx }} items={people} hasMore={query.hasNextPage}>
              {children}
            </VirtualList>
          );
        }}
      </Loaded>
      <LoadMore list={query} />
    </>
  );
}
