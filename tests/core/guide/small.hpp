#pragma once

#include <list>
#include <string>
#include <string_view>

#include "content/guidance.hpp"
#include "content/pack.hpp"
#include "support/test_support.hpp"

namespace sb::test {

// A whole guidance in a few lines, made up for tests: four interventions, one plan, rules of every kind.

inline constexpr std::string_view kSmallSources = R"({"format":"securebase/sources","version":1,"id":"texts",
  "revision":"1","sources":[{"id":"book","kind":"essay"}]})";

inline constexpr std::string_view kSmallSet = R"({"format":"securebase/interventions","version":1,"id":"small",
  "revision":"1","provenance":{"source":"s","terms":"t"},"interventions":[
  {"id":"iv-calm","family":"regulation","audience":["self"],"patterns":["preoccupied"],"targets":["cap-calm"],
   "stage":"steady","use":"guided","minutes":{"value":2,"basis":"design"},"gates":[],"touches":[],
   "evidence":"stated","sources":["book"],"cites":[],"related":["iv-ask"],"actions":[
   {"id":"steps","kind":"guided-steps","parts":[{"id":"one","kind":"step","seconds":20},
    {"id":"air","kind":"breath","in":4,"hold":0,"out":6,"rounds":6}]}]},
  {"id":"iv-look","family":"reflection","audience":["self"],"patterns":["preoccupied","dismissing"],
   "targets":["tr-fret"],"stage":"notice","use":"guided","gates":[],"touches":["inward"],"evidence":"cited",
   "sources":["book"],"cites":["A 2000"],"related":["iv-calm"],"actions":[
   {"id":"note","kind":"journal","parts":[{"id":"what","kind":"write","lines":"short"},
    {"id":"which","kind":"pick","options":["toward","away"],"required":true}]},
   {"id":"log","kind":"log","parts":[{"id":"how","kind":"rate"}]}]},
  {"id":"iv-ask","family":"couple","audience":["self","couple"],"patterns":["preoccupied"],"targets":["dim-anxiety"],
   "stage":"connect","use":"guided","gates":["gate-person"],"touches":["approach"],"evidence":"stated",
   "sources":["book"],"cites":[],"related":["iv-look"],"actions":[
   {"id":"plan","kind":"script-builder","parts":[{"id":"need","kind":"write","lines":"short"},
    {"id":"at","kind":"when","what":"minutes","min":5,"max":30},{"id":"list","kind":"list","at_least":1,"at_most":3},
    {"id":"wait","kind":"timer","seconds":60,"turns":2},{"id":"all","kind":"script","from":["need"]}]}]},
  {"id":"iv-help","family":"access","audience":["self"],"patterns":[],"targets":[],"stage":"safety",
   "use":"information","gates":["gate-told"],"touches":[],"evidence":"stated","sources":["book"],"cites":[],
   "related":["iv-calm"],"actions":[{"id":"card","kind":"info-card","parts":[]}]}]})";

inline constexpr std::string_view kSmallPlans = R"({"format":"securebase/plans","version":1,"id":"steps",
  "revision":"1","basis":"design","patterns":[{"pattern":"preoccupied","rules":["R-1"],"now":["iv-calm"],
  "next":["iv-look"],"later":["iv-ask"],"hold_back":[]}],
  "traits":[{"trait":"tr-fret","rules":["R-1"],"first":["iv-look"],"then":["iv-ask"]}]})";

inline constexpr std::string_view kSmallRules = R"({"format":"securebase/rules","version":1,"id":"rules",
  "revision":"1","settings":{"sizes":{"now":{"value":2,"basis":"design"},"in_the_moment":{"value":1,"basis":"design"},
  "next":{"value":2,"basis":"design"},"later":{"value":2,"basis":"design"}},
  "weights":{"picked_trait":{"value":3,"basis":"design"},"trait":{"value":1,"basis":"design"},
  "dimension":{"value":2,"basis":"design"},"capacity":{"value":1,"basis":"design"},
  "short":{"value":1,"basis":"design"},"named":{"value":2,"basis":"design"},"asked":{"value":4,"basis":"design"},"similar":{"value":-2,"basis":"design"}},
  "short_minutes":{"value":5,"basis":"design"},"thresholds":{"high":{"value":6,"basis":"design"}},
  "limits":{"most":{"value":3,"basis":"design"}},"same":{},"never":["medication"],"library":["stance"],"default_rule":"R-1"},
  "flags":[{"id":"flag-up","up_when":{"kind":"rating","rating":"upset","side":"above","threshold":"high"}},
   {"id":"flag-alone","up_when":{"kind":"any","of":[]}}],
  "gates":[{"id":"gate-person","opens_when":{"kind":"not","of":[{"kind":"flag","flag":"flag-up"}]},"per_person":true},
   {"id":"gate-told","opens_when":{"kind":"always"},"information":true}],
  "rules":[{"id":"R-1","kind":"plan","basis":["book"],"cases":[
    {"when":{"kind":"always"},"then":[{"kind":"stage","stage":"connect","needs":[{"stage":"steady","count":1}],
     "declined_counts":true},{"kind":"professional","intervention":"iv-help"}]},
    {"when":{"kind":"all","of":[{"kind":"trait","trait":"tr-fret"},{"kind":"capacity","capacity":"cap-calm"},
     {"kind":"model","model":"iwm-self"},{"kind":"picked","construct":"tr-fret"},{"kind":"gate","gate":"gate-told"}]},
     "then":[{"kind":"add","slot":"next","interventions":["iv-ask"]}]},
    {"when":{"kind":"flag","flag":"flag-alone"},"then":[{"kind":"swap","from":"iv-ask","to":["iv-help"]},
     {"kind":"before","earlier":["iv-calm"],"later":["iv-look"]},{"kind":"first","interventions":["iv-calm"]},
     {"kind":"message","message":"m.alone"}]},
    {"when":{"kind":"flag","flag":"flag-up"},"then":[{"kind":"block","touches":["inward"]}]}]},
   {"id":"R-2","kind":"copy","test":"tests/a.mjs","basis":["design"]},
   {"id":"R-3","kind":"screen","test":"tests/b.mjs","basis":["outside"],"limits":["most"]}]})";

/// The packs read, and kept for as long as their guidance is used.
struct SmallGuidance {
  content::SourceList sources;
  content::InterventionSet interventions;
  content::PlanSet plans;
  content::RuleSet rules;
  content::Measured measured{{"tr-fret"}, {"cap-calm"}, {"iwm-self"}};

  [[nodiscard]] content::GuidancePacks packs() const {
    return {{&sources}, {&interventions}, {&plans}, {&rules}, {}, {}};
  }
};

}  // namespace sb::test
