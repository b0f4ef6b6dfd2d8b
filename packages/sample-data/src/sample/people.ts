import type { Traits } from "../pictures/portrait.ts";

/** Somebody of the sample: what the profile says and what the face looks like. All invented, places included. */
export interface SamplePerson {
  username: string;
  displayName: string;
  location: string;
  status: string;
  interests: string[];
  face: Traits;
}

/** The people of the sample; the first is the one to sign in as. */
export const samplePeople: readonly [SamplePerson, ...SamplePerson[]] = [
  {
    username: "mara",
    displayName: "Mara Lindqvist",
    location: "Lundvik",
    status: "Awake for the first light, asleep for the party.",
    interests: ["winter swimming", "film cameras", "ferries"],
    face: { hairstyle: "bun", skin: "#f2c9a8", hair: "#c98f3c", cloth: "#2f5d73", ground: "#8fb4c9" },
  },
  {
    username: "teo",
    displayName: "Teo Marchetti",
    location: "Porto Sereno",
    status: "Coffee first, questions later.",
    interests: ["espresso", "ceramics", "slow mornings"],
    face: { hairstyle: "short", skin: "#e0ac85", hair: "#2b1d16", cloth: "#b5533c", ground: "#e6b17e", beard: true },
  },
  {
    username: "amina.k",
    displayName: "Amina Koné",
    location: "Baie-aux-Palmes",
    status: "Collecting walls in every colour.",
    interests: ["architecture", "textiles", "street food"],
    face: { hairstyle: "curly", skin: "#6b4226", hair: "#1d1512", cloth: "#e9a23b", ground: "#e58f73" },
  },
  {
    username: "jonas_w",
    displayName: "Jonas Weidner",
    location: "Hohenau am Grat",
    status: "Up before the mountains are.",
    interests: ["hiking", "maps", "rye bread"],
    face: {
      hairstyle: "cap",
      cover: "#5f6f52",
      skin: "#edc09c",
      hair: "#7a4b2a",
      cloth: "#8a4b38",
      ground: "#a9bd8f",
      beard: true,
    },
  },
  {
    username: "priya.r",
    displayName: "Priya Raman",
    location: "Kovilur",
    status: "Gardens, mostly other people's.",
    interests: ["botany", "paper cutting", "monsoon"],
    face: { hairstyle: "long", skin: "#b97b4f", hair: "#1c1413", cloth: "#4d8b6f", ground: "#d9b8c4" },
  },
  {
    username: "linwei",
    displayName: "Lin Wei",
    location: "New Harbour",
    status: "The city looks best after ten.",
    interests: ["rooftops", "night buses", "noodles"],
    face: { hairstyle: "short", skin: "#eec39a", hair: "#17161c", cloth: "#394264", ground: "#8f9bd1", glasses: true },
  },
  {
    username: "sol",
    displayName: "Soledad Ibarra",
    location: "Villa del Faro",
    status: "If there is wind, I am not at home.",
    interests: ["sailing", "knots", "lighthouses"],
    face: { hairstyle: "bob", skin: "#d29b6e", hair: "#4a2a1c", cloth: "#f3e3c3", ground: "#6fb1b5" },
  },
  {
    username: "noor",
    displayName: "Noor Haddad",
    location: "Wadi Sahl",
    status: "Sand in every lens.",
    interests: ["deserts", "stars", "cardamom"],
    face: {
      hairstyle: "scarf",
      cover: "#c96f4a",
      skin: "#d9a679",
      hair: "#2a1b14",
      cloth: "#7a3b2e",
      ground: "#efd3a4",
    },
  },
  {
    username: "otis",
    displayName: "Otis Freeman",
    location: "Maple Crossing",
    status: "Retired pilot. Still looking up.",
    interests: ["balloons", "weather", "jazz"],
    face: {
      hairstyle: "bald",
      skin: "#7b4b30",
      hair: "#8c8c90",
      cloth: "#37475a",
      ground: "#c8b79d",
      beard: true,
      glasses: true,
    },
  },
  {
    username: "freya",
    displayName: "Freya Aaltonen",
    location: "Kaamosniemi",
    status: "Waiting for the sky to do something.",
    interests: ["northern lights", "saunas", "sledges"],
    face: { hairstyle: "long", skin: "#f6d3b8", hair: "#e0b866", cloth: "#5a4a7d", ground: "#7fa3a8", glasses: true },
  },
  {
    username: "hugo",
    displayName: "Hugo Delacroix",
    location: "Saint-Aubin-des-Champs",
    status: "I photograph rows of things.",
    interests: ["lavender", "cycling", "bees"],
    face: { hairstyle: "short", skin: "#f0c4a2", hair: "#a9a5a0", cloth: "#6c5b8f", ground: "#cfc3e3" },
  },
  {
    username: "yuki",
    displayName: "Yuki Tanabe",
    location: "Minamisato",
    status: "Out of focus on purpose.",
    interests: ["bokeh", "colour theory", "vinyl"],
    face: { hairstyle: "bob", skin: "#f1cba6", hair: "#1a1a22", cloth: "#d1495b", ground: "#f0b7a4" },
  },
];
