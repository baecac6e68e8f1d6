/** Stroked paths on a 24 × 24 grid, by the name of the type they stand for. */
export const ICONS: Readonly<Record<string, string>> = {
  Letter: "M4 6.5h16v11H4zM4 7l8 6 8-6",
  Proposal: "M6 4h9l3 3v13H6zM9 10h6M9 13.5h6M9 17h3.5",
  Demand: "M5 5h14v10h-7l-4 4v-4H5zM12 7.5v3M12 12.5v.5",
  Policy: "M7 4h10v16l-5-3.2L7 20zM10 8.5h4M10 12h4",
  Report: "M6 4h12v16H6zM9.5 16v-3M12 16V9.5M14.5 16v-4.5",
  Person:
    "M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5.5 20c.6-3.8 3-5.7 6.5-5.7s5.9 1.9 6.5 5.7",
  Department: "M4 20h16M5.5 9.5h13L12 4.5zM7 12v5.5M12 12v5.5M17 12v5.5",
  Institution: "M12 5 3.5 9.5 12 14l8.5-4.5zM7 11.6v4.2c2.8 2.3 7.2 2.3 10 0v-4.2M20.5 9.8v5.2",
  Laboratory:
    "M9.5 4h5M10.5 4v6L5.6 18.2A1.2 1.2 0 0 0 6.6 20h10.8a1.2 1.2 0 0 0 1-1.8L13.5 10V4M8.2 15h7.6",
  Company: "M5 20V6l8-2.5V20M13 9.5l6 1.5v9M3.5 20h17M8 9.5h2M8 13h2M8 16.5h2",
  Mechanism:
    "M12 8.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM6 19.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM18 19.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM11 8.3l-4 7.4M13 8.3l4 7.4M8 17.5h8",
  Place:
    "M12 20.5s6.5-6.2 6.5-10.7a6.5 6.5 0 1 0-13 0c0 4.5 6.5 10.7 6.5 10.7zM12 12a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z",
  Zone: "M4 9V4.5h4.5M15.5 4.5H20V9M20 15v4.5h-4.5M8.5 19.5H4V15M9 9h6v6H9z",
  ScienceCity: "M4 20h16M6 20v-7h4v7M10 20V8.5h4.5V20M14.5 20v-9H18v9M12.2 8.5V4M12.2 4l2.3 1.2",
  Facility:
    "M12 13.7a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zM4.4 7.6c1.1-1.9 5.4-1.4 9.6 1s6.7 5.9 5.6 7.8-5.4 1.4-9.6-1-6.7-5.9-5.6-7.8zM19.6 7.6c1.1 1.9-1.4 5.4-5.6 7.8s-8.5 2.9-9.6 1 1.4-5.4 5.6-7.8 8.5-2.9 9.6-1z",
  Platform: "M12 4.5 4 8.5l8 4 8-4zM4 12.2l8 4 8-4M4 15.9l8 4 8-4",
  Fund: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM8.8 8l3.2 4.3L15.2 8M9 12.5h6M9 15h6M12 12.5v4.5",
  Project: "M5 20V4.5M5 5.5h12.5l-2.5 3.7 2.5 3.8H5",
  Product: "M12 4 5 7.8v8.4l7 3.8 7-3.8V7.8zM5 7.8l7 3.9 7-3.9M12 11.7V20",
  Industry: "M4 20V10.5l5 3.2v-3.2l5 3.2V5h4.5L20 20zM4 20h16",
  Cluster:
    "M12 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM7 19a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM17 19a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  Programme: "M5 7.5l1.5 1.5L9 6M5 13.5l1.5 1.5L9 12M12 7.5h7.5M12 13.5h7.5M12 19h7.5M5.5 19h2.5",
  Event: "M5 6h14v14H5zM5 10.5h14M9 4v4M15 4v4M9 15h2",
  Designation: "M12 14.5a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM9 13.7 8 20.5l4-2.3 4 2.3-1-6.8",
  Measure: "M5 19.5V13M10 19.5V9M15 19.5v-4.5M20 19.5V5",
};

/** For a type of the vocabulary that has no icon of its own. */
export const ANY_ICON = "M12 5v14M5 12h14";
