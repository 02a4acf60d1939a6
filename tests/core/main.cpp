#define BOOST_TEST_MODULE securebase
#include <boost/test/included/unit_test.hpp>
