// Карта.
import type { map as English } from "../en/map.js";
import { common, plural } from "./common.js";

const { number } = common;

export const map: typeof English = {
  label: "Карта тверджень за місцями",
  list: "Місця, спершу ті, де найбільше першоджерел",
  order: "найбільше першоджерел угорі",
  echoes: (n) => `і ${plural(n, "переказ", "перекази", "переказів")}`,
  legend: "Позначення",
  point: "Місце з колом, до якого воно відоме",
  border: "Ділянка кордону",
  area: "Область чи країна, а не точка",
  count: "Число: найбільше можливих першоджерел",
  disputed: "Спірна лінія",
  claimed: "Усі позначки є твердженнями, жодне не підтверджено",
  empty: "Цього дня за цим фільтром немає тверджень із місцем.",
  failed: "Карту не вдалося намалювати. Перелік місць поруч містить ті самі твердження.",
  within: (km) => `у межах ${number(km)} км`,
  region: "область",
  onBorder: "на кордоні",
  zoomIn: "Наблизити",
  zoomOut: "Віддалити",
  fit: "Показати місцевість справи",
  attribution: "Natural Earth · GeoNames (CC BY 4.0) · кордони за поглядом ООН",
  cluster: (n) => plural(n, "місце", "місця", "місць"),
};
