/** The classes of a picture in the navigation: bolder on its own screen. */
export const iconClass = "stroke-[1.8] group-aria-[current=page]:stroke-[2.6]";
