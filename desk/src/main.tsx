// Starts the desk in the page.
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/parts.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "./api.js";
import { fetchViews, router } from "./router.js";
import { strings } from "./strings/index.js";

document.documentElement.lang = strings.language;
document.documentElement.dir = strings.direction;
/** By then the first view stands and nobody waits for anything. */
const quietAfterMs = 1_000;
addEventListener("load", () => setTimeout(() => void fetchViews(), quietAfterMs), { once: true });

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
